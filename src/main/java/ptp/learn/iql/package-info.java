/** Implicit Q-learning of a goal-conditioned policy and its values on frozen latents (paper, section IV and VI-B). */
@NullMarked
package ptp.learn.iql;

import org.jspecify.annotations.NullMarked;
