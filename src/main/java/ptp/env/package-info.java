/** Worlds that a policy acts in: reset, step, render, success. {@code ptp.env.tabletop} is the Bullet simulator. */
@NullMarked
package ptp.env;

import org.jspecify.annotations.NullMarked;
