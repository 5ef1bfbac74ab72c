/** Sweeps: many practice runs from one file; finds the missing ones and runs them side by side in child processes. */
package ptp.experiment.sweep;
