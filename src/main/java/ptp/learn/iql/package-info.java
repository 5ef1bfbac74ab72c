/** Implicit Q-learning of a goal-conditioned policy and its values on frozen latents (paper, section IV and VI-B). */
package ptp.learn.iql;
