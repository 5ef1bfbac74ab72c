/** Files of an experiment, and its start and goal pairs (task instances). */
@NullMarked
package ptp.experiment.setup;

import org.jspecify.annotations.NullMarked;
