/** Curves over seeds, mean and deviation, inter-quartile mean, bootstrap intervals: pure functions that know no clock. */
@NullMarked
package ptp.stats;

import org.jspecify.annotations.NullMarked;
