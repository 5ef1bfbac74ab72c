/**
 * Batches from demonstrations and the replay buffer: hindsight relabelling, sequences, goals. Every batch is a pure function
 * of (seed, step).
 */
package ptp.data.sampling;
