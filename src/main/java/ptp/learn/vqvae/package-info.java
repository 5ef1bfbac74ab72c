/** The state encoder (paper, section V-A): a vector-quantised auto-encoder of 48x48 pictures, trained once and frozen. */
@NullMarked
package ptp.learn.vqvae;

import org.jspecify.annotations.NullMarked;
