/** The state VAE of LEAP (Nasiriany et al. 2019), a baseline of the paper. */
package ptp.learn.leap;
