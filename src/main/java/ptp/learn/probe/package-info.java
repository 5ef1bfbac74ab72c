/** Probes: small networks that estimate object positions from latents. */
@NullMarked
package ptp.learn.probe;

import org.jspecify.annotations.NullMarked;
