/** Sweeps: many practice runs from one file; finds the missing ones and runs them side by side in child processes. */
@NullMarked
package ptp.experiment.sweep;

import org.jspecify.annotations.NullMarked;
