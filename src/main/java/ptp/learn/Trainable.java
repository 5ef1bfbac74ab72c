package ptp.learn;

import ptp.io.TensorFile;

/** A model whose training can resume from a file. Closing it frees its tensors. */
public interface Trainable extends AutoCloseable {
  /** Everything that loading needs; the optimiser's state only for a training that is to go on. */
  TensorFile save(boolean withOptimiser);

  @Override
  void close();
}
