/**
 * Demonstrations on disk, their code indices, the online replay buffer, and the samplers that turn both into batches.
 * Every batch is a pure function of (seed, step).
 */
package ptp.data;
