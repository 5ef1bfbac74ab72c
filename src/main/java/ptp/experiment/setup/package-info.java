/** Files of an experiment, and its start and goal pairs (task instances). */
package ptp.experiment.setup;
