/** Planning over latents of single states with the cross-entropy method (Nasiriany et al. 2019), a baseline of the paper. */
package ptp.plan.leap;
