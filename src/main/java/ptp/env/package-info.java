/** Worlds that a policy acts in: reset, step, render, success. {@code ptp.env.tabletop} is the Bullet simulator. */
package ptp.env;
