/** The state VAE of LEAP (Nasiriany et al. 2019), a baseline of the paper. */
@NullMarked
package ptp.learn.leap;

import org.jspecify.annotations.NullMarked;
