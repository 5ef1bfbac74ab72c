/** Records of a workspace: its folder, and its SQLite index of runs and metrics. */
package ptp.experiment.record;
