package ptp.learn.vqvae;

import ptp.nn.Script;

/** Code vectors, code indices and latents as TorchScript methods, shared by the learners that work on latents. */
public final class Quantiser {
  /** {@code codebook.py}, to concatenate with a learner's source. */
  public static final String SOURCE = Script.of(Quantiser.class, "codebook.py");

  private Quantiser() {}
}
