/** Where an experiment reads and writes, and the start and goal pairs (task instances) that it uses. */
package ptp.experiment.setup;
