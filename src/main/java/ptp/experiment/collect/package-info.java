/** Collecting demonstrations in the simulator, resumable, with parallel workers. */
package ptp.experiment.collect;
