/** Presets: the options of a whole experiment, read from YAML, and what one practice run changes in them. */
@NullMarked
package ptp.experiment.preset;

import org.jspecify.annotations.NullMarked;
