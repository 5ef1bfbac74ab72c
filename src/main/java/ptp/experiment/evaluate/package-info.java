/** Success of planners and policies: networks loaded from a workspace, planners made from them, episodes measured. */
@NullMarked
package ptp.experiment.evaluate;

import org.jspecify.annotations.NullMarked;
