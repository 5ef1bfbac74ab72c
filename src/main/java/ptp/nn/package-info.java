/**
 * The only room that knows {@code ai.djl}: tensors, TorchScript modules compiled from readable source, parameters with
 * their optimiser's named state, and tensors in and out of files.
 */
@NullMarked
package ptp.nn;

import org.jspecify.annotations.NullMarked;
