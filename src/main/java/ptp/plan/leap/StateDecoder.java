package ptp.plan.leap;

import java.util.function.UnaryOperator;
import ptp.nn.Tensor;

/**
 * The state VAE's decoder as the planner sees it.
 *
 * @param latentDim D, numbers in the latent of a state
 * @param network states {@code [n, 720]} of latents {@code [n, D]}; the caller closes them
 */
public record StateDecoder(int latentDim, UnaryOperator<Tensor> network) {
  Tensor decode(Tensor z) {
    return network.apply(z);
  }
}
