package ptp.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ptp.domain.Seed;
import ptp.io.BadTensorFileException;
import ptp.io.TensorFile;

/** The fused optimiser against Adam written out in double precision, on a loss whose gradient is known. */
final class AdamTest {
  private static final String SOURCE = """
      def step(self, p: Dict[str, Tensor], net: List[List[Tensor]], target: Tensor, decay: float, clip: float) -> float:
        loss = torch.sum((p["w"] - target) * (p["w"] - target)) * 0.5
        return float(self.minimise(loss, net, 0.05, decay, clip))

      def coupled(self, p: Dict[str, Tensor], net: List[List[Tensor]], target: Tensor, decay: float) -> None:
        loss = torch.sum((p["w"] - target) * (p["w"] - target)) * 0.5
        self.adam_update(net, self.gradients(loss, net[0]), 0.05, decay, True)
      """;

  private static ParameterSet weights() {
    return ParameterSet.builder(new Seed(3)).parameter("w", Initialiser.normal(1), 7)
        .parameter("apart", Initialiser.ones(), 2).build();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.1, 0", "0, 0.5", "0.1, 0.5"})
  void matchesThePlainAlgorithm(double decay, double clip) {
    float[] target = {1, -2, 3, 0, .5f, -.25f, 2};
    try (TorchModule m = TorchModule.compile(SOURCE, Adam.SOURCE);
        ParameterSet p = weights();
        Tensor t = Tensor.of(target, 7)) {
      Plain plain = new Plain(p.get("w").floats());
      for (int i = 0; i < 30; i++) {
        double norm = m.run("step", p, p.state(), t, decay, clip).asDouble();
        assertEquals(plain.step(target, decay, clip), norm, 1e-4);
      }
      assertArrayEquals(plain.w, widen(p.get("w").floats()), 1e-5);
      assertEquals(30, p.state().get(3).getFirst().floats()[0]);
    }
  }

  @Test
  void coupledDecayIsPartOfTheGradient() {
    float[] target = new float[7];
    try (TorchModule m = TorchModule.compile(SOURCE, Adam.SOURCE);
        ParameterSet p = weights();
        Tensor t = Tensor.of(target, 7)) {
      float[] before = p.get("w").floats();
      m.execute("coupled", p, p.state(), t, .5);
      float[] first = p.state().get(1).getFirst().floats();
      for (int i = 0; i < 7; i++) assertEquals(.1 * 1.5 * before[i], first[i], 1e-6);
    }
  }

  @Test
  void aParameterOutsideTheLossOnlyDecays() {
    try (TorchModule m = TorchModule.compile(SOURCE, Adam.SOURCE);
        ParameterSet p = weights();
        Tensor t = Tensor.zeros(7)) {
      m.execute("step", p, p.state(), t, .1, 0.);
      assertArrayEquals(new float[] {.995f, .995f}, p.get("apart").floats(), 1e-6f);
    }
  }

  @Test
  void stateIsSavedAndOtherNetworksAreRefusedWhole() {
    try (TorchModule m = TorchModule.compile(SOURCE, Adam.SOURCE);
        ParameterSet p = weights();
        ParameterSet q = weights();
        ParameterSet other = ParameterSet.builder(new Seed(1)).parameter("w", Initialiser.ones(), 8).build();
        Tensor t = Tensor.zeros(7)) {
      for (int i = 0; i < 5; i++) m.execute("step", p, p.state(), t, .1, .5);
      TensorFile file = new TensorFile();
      p.saveTo(file, "net.", true);
      q.loadFrom(file, "net.");
      m.execute("step", p, p.state(), t, .1, .5);
      m.execute("step", q, q.state(), t, .1, .5);
      assertArrayEquals(p.get("w").floats(), q.get("w").floats());
      assertThrows(BadTensorFileException.class, () -> other.loadFrom(file, "net."));
      assertArrayEquals(new float[] {1, 1, 1, 1, 1, 1, 1, 1}, other.get("w").floats());
    }
  }

  @Test
  void withoutStateAdamStartsAnew() {
    try (TorchModule m = TorchModule.compile(SOURCE, Adam.SOURCE);
        ParameterSet p = weights();
        Tensor t = Tensor.zeros(7)) {
      m.execute("step", p, p.state(), t, 0., 0.);
      TensorFile file = new TensorFile();
      p.saveTo(file, "", false);
      assertEquals(p.asMap().keySet(), file.tensors().keySet());
      p.loadFrom(file, "");
      assertEquals(0, p.state().get(3).getFirst().floats()[0]);
    }
  }

  private static double[] widen(float[] values) {
    double[] out = new double[values.length];
    for (int i = 0; i < out.length; i++) out[i] = values[i];
    return out;
  }

  /** Loshchilov and Hutter 2019, algorithm 2, with clipping by the global norm in front. */
  private static final class Plain {
    final double[] w;
    final double[] m = new double[7];
    final double[] v = new double[7];
    int step;

    Plain(float[] first) {
      w = widen(first);
    }

    double step(float[] target, double decay, double clip) {
      step++;
      double[] g = new double[w.length];
      for (int i = 0; i < g.length; i++) g[i] = w[i] - target[i];
      double norm = Math.sqrt(Arrays.stream(g).map(x -> x * x).sum());
      double factor = clip > 0 ? Math.min(1, clip / (norm + 1e-6)) : 1;
      for (int i = 0; i < g.length; i++) {
        m[i] = .9 * m[i] + .1 * g[i] * factor;
        v[i] = .999 * v[i] + .001 * Math.pow(g[i] * factor, 2);
        double mean = m[i] / (1 - Math.pow(.9, step));
        double square = v[i] / (1 - Math.pow(.999, step));
        w[i] = w[i] * (1 - .05 * decay) - .05 * mean / (Math.sqrt(square) + 1e-8);
      }
      return norm;
    }
  }
}
