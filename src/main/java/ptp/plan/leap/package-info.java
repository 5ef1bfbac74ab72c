/** Planning over latents of single states with the cross-entropy method (Nasiriany et al. 2019), a baseline of the paper. */
@NullMarked
package ptp.plan.leap;

import org.jspecify.annotations.NullMarked;
