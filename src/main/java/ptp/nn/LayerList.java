package ptp.nn;

import java.util.List;

/**
 * The layers that a method {@code -> List[Tuple[str, str, List[int]]]} of a module lists, so that a network's tensors stand
 * beside what is computed with them. Kinds and sizes:
 *
 * <ul>
 *   <li>{@code linear [in, out]}, {@code mlp [sizes...]}, {@code norm [size]}
 *   <li>{@code conv [in, out, kernel]}, {@code deconv [in, out, kernel]}
 *   <li>{@code matrix [in, out]}: a linear map without bias
 *   <li>{@code small linear [in, out]}: weights start within 1e-3, so that the output starts near zero
 *   <li>{@code zero linear [in, out]}: starts at zero, so that the output does
 *   <li>{@code joint linear [in, context, out]}, {@code joint conv [in, context, out, kernel]} and {@code joint deconv}: one layer
 *       of two inputs in two parts, {@code name.weight} and {@code name.context.weight} with {@code name.context.bias}, that
 *       share the first values' fan-in
 * </ul>
 */
final class LayerList {
  private static final double SMALL = 1e-3;

  private final ParameterSet.Builder net;

  private LayerList(ParameterSet.Builder net) {
    this.net = net;
  }

  static void add(ParameterSet.Builder net, ModuleResult layers) {
    LayerList list = new LayerList(net);
    for (ModuleResult layer : layers.asList()) {
      List<ModuleResult> parts = layer.asTuple();
      list.add(parts.get(0).asText(), parts.get(1).asText(), parts.get(2).asInts());
    }
  }

  private void add(String kind, String name, int[] sizes) {
    switch (kind) {
      case "linear" -> net.linear(name, sizes[0], sizes[1]);
      case "mlp" -> net.mlp(name, sizes);
      case "norm" -> net.layerNorm(name, sizes[0]);
      case "conv" -> net.conv(name, sizes[0], sizes[1], sizes[2]);
      case "deconv" -> net.deconv(name, sizes[0], sizes[1], sizes[2]);
      case "matrix" -> net.parameter(name + ".weight", Initialiser.fanIn(sizes[0]), sizes[1], sizes[0]);
      case "small linear" -> lastLinear(Initialiser.uniform(SMALL), name, sizes[0], sizes[1]);
      case "zero linear" -> lastLinear(Initialiser.zeros(), name, sizes[0], sizes[1]);
      case "joint linear" -> jointLinear(name, sizes[0], sizes[1], sizes[2]);
      case "joint conv" -> jointConv(name, sizes[0], sizes[1], sizes[2], sizes[3]);
      case "joint deconv" -> jointDeconv(name, sizes[0], sizes[1], sizes[2], sizes[3]);
      default -> throw new IllegalArgumentException("there is no kind of layer \"" + kind + "\"");
    }
  }

  private void lastLinear(Initialiser weights, String name, int in, int out) {
    net.parameter(name + ".weight", weights, out, in);
    net.parameter(name + ".bias", Initialiser.zeros(), out);
  }

  private void jointLinear(String name, int in, int context, int out) {
    Initialiser first = Initialiser.fanIn((long) in + context);
    net.parameter(name + ".weight", first, out, in).parameter(name + ".context.weight", first, out, context);
    net.parameter(name + ".context.bias", first, out);
  }

  private void jointConv(String name, int in, int context, int out, int kernel) {
    Initialiser first = Initialiser.fanIn(((long) in + context) * kernel * kernel);
    net.parameter(name + ".weight", first, out, in, kernel, kernel);
    net.parameter(name + ".context.weight", first, out, context, kernel, kernel);
    net.parameter(name + ".context.bias", first, out);
  }

  /** The fan-in of a transposed convolution counts the outputs, as in PyTorch. */
  private void jointDeconv(String name, int in, int context, int out, int kernel) {
    Initialiser first = Initialiser.fanIn((long) out * kernel * kernel);
    net.parameter(name + ".weight", first, in, out, kernel, kernel);
    net.parameter(name + ".context.weight", first, context, out, kernel, kernel);
    net.parameter(name + ".context.bias", first, out);
  }
}
