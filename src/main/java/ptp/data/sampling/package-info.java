/**
 * Batches from demonstrations and the replay buffer: hindsight relabelling, sequences, goals. Every batch is a pure function
 * of (seed, step).
 */
@NullMarked
package ptp.data.sampling;

import org.jspecify.annotations.NullMarked;
