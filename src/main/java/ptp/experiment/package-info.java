/** Code shared by all experiments; presets, run records, stages and sweeps are packages below. */
package ptp.experiment;
