/** Planning to Practice: hierarchical MPPI over the generator's latents (paper, section V and Algorithm 2). */
package ptp.plan.ptp;
