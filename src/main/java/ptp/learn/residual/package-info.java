/** A correction that practice learns beside a frozen policy. */
@NullMarked
package ptp.learn.residual;

import org.jspecify.annotations.NullMarked;
