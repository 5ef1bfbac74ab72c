/** Planning to Practice: hierarchical MPPI over the generator's latents (paper, section V and Algorithm 2). */
@NullMarked
package ptp.plan.ptp;

import org.jspecify.annotations.NullMarked;
