/** Collecting demonstrations in the simulator, resumable, with parallel workers. */
@NullMarked
package ptp.experiment.collect;

import org.jspecify.annotations.NullMarked;
