/** Presets: the options of a whole experiment, read from YAML, and what one practice run changes in them. */
package ptp.experiment.preset;
