package ptp.plan.leap;

import ptp.nn.Tensor;

/** The state VAE's decoder as the planner sees it. */
@FunctionalInterface
public interface StateDecoder {
  /** States {@code [n, 720]} of latents {@code [n, noise]}; the caller closes them. */
  Tensor decode(Tensor z);
}
