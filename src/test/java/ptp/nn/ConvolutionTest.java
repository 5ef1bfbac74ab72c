package ptp.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Convolutions and their gradients against double precision, where freed memory holds not-a-number: as they are computed here,
 * and as on processors without AVX-512, whose library code is another.
 */
final class ConvolutionTest {
  private static final String SOURCE =
      """
      def both(self, x: Tensor, w: Tensor, b: Tensor, transposed: bool, stride: int) -> List[Tensor]:
        x = torch.requires_grad_(x.detach())
        w = torch.requires_grad_(w.detach())
        if transposed:
          y = self.deconv_with(x, w, b, stride, torch.size(w, 2) // 2)
        else:
          y = self.conv_with(x, w, b, stride, torch.size(w, 2) // 2)
        gradients = torch.grad([torch.sum(torch.sin(y))], [x, w])
        dx = gradients[0]
        dw = gradients[1]
        if dx is None:
          return []
        elif dw is None:
          return []
        else:
          return [y, dx, dw]

      # the largest difference of output and gradients [3], each as a part of the largest number
      def errors(self, x: Tensor, w: Tensor, b: Tensor, transposed: bool, stride: int) -> Tensor:
        found = self.both(x, w, b, transposed, stride)
        right = self.both(x.to(7), w.to(7), b.to(7), transposed, stride)
        out: List[Tensor] = []
        for i in range(3):
          out.append(torch.max(torch.abs(found[i].to(7) - right[i])) / torch.max(torch.abs(right[i])))
        return torch.stack(out).to(torch.float32)
      """;

  @Test
  void anyNumberOfChannelsIsRight() {
    assertTrue(worst() < 1e-4, "by " + worst());
  }

  @Test
  void soItIsOnProcessorsWithoutAvx512() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp",
        System.getProperty("java.class.path"), ConvolutionTest.class.getName()));
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("ONEDNN_MAX_CPU_ISA", "AVX2");
    assertEquals(0, builder.start().waitFor());
  }

  public static void main(String[] arguments) {
    System.exit(worst() < 1e-4 ? 0 : 1);
  }

  private record Kind(int kernel, int stride, boolean transposed) {}

  private static final List<Kind> KINDS = List.of(new Kind(1, 1, false), new Kind(3, 1, false), new Kind(3, 2, false),
      new Kind(4, 2, false), new Kind(4, 2, true), new Kind(3, 1, true));

  private static double worst() {
    SplittableRandom random = new SplittableRandom(5);
    double worst = 0;
    try (TorchModule module = TorchModule.compile(SOURCE, Layers.SOURCE)) {
      for (int in : new int[] {5, 8, 10, 24, 48, 64}) {
        for (int out : new int[] {3, 8, 16, 20, 48}) {
          for (Kind kind : KINDS) worst = Math.max(worst, error(module, random, in, out, kind));
        }
      }
    }
    return worst;
  }

  /** Infinite where a number is none. */
  private static double error(
      TorchModule module, SplittableRandom random, int in, int out, Kind kind) {
    foulFreedMemory();
    int k = kind.kernel;
    long[] weights = kind.transposed ? new long[] {in, out, k, k} : new long[] {out, in, k, k};
    try (Tensor x = normal(random, 5, in, 6, 6);
        Tensor w = normal(random, weights);
        Tensor b = normal(random, out);
        Tensor errors = module.run("errors", x, w, b, kind.transposed, kind.stride).asTensor()) {
      double worst = 0;
      for (float e : errors.floats()) worst = Math.max(worst, Float.isNaN(e) ? Double.POSITIVE_INFINITY : e);
      return worst;
    }
  }

  private static void foulFreedMemory() {
    for (int size = 256; size <= 1 << 16; size *= 4) {
      float[] none = new float[size];
      Arrays.fill(none, Float.NaN);
      List<Tensor> tensors = new ArrayList<>();
      for (int i = 0; i < 6; i++) tensors.add(Tensor.of(none, size));
      tensors.forEach(Tensor::close);
    }
  }

  private static Tensor normal(SplittableRandom random, long... shape) {
    float[] values = new float[Math.toIntExact(Arrays.stream(shape).reduce(1, (a, b) -> a * b))];
    for (int i = 0; i < values.length; i++) values[i] = (float) random.nextGaussian();
    return Tensor.of(values, shape);
  }
}
