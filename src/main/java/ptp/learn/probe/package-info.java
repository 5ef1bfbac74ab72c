/** Probes: small networks that estimate object positions from latents. */
package ptp.learn.probe;
