/**
 * One folder per learner: its networks and losses as short functions, its options, {@code step(batch, step) -> metrics}.
 * Learners know no files, no clock and no threads; randomness is an argument.
 */
@NullMarked
package ptp.learn;

import org.jspecify.annotations.NullMarked;
