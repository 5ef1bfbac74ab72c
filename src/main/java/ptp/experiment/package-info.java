/** Code shared by all experiments; presets, run records, stages and sweeps are packages below. */
@NullMarked
package ptp.experiment;

import org.jspecify.annotations.NullMarked;
