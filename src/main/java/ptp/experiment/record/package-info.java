/** Records of a workspace: its folder, and its SQLite index of runs and metrics. */
@NullMarked
package ptp.experiment.record;

import org.jspecify.annotations.NullMarked;
