/**
 * One folder per learner: its networks and losses as short functions, its options, {@code step(batch, step) -> metrics}.
 * Learners know no files, no clock and no threads; randomness is an argument.
 */
package ptp.learn;
