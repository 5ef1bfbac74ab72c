package ptp.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ptp.domain.Seed;

final class TorchModuleTest {
  private static final String SOURCE =
      """
      def total(self, xs: List[Tensor], factor: float, times: int, negate: bool) -> float:
        t = torch.zeros([])
        for x in xs:
          t = t + x.sum() * factor * times
        if negate:
          t = -t
        return float(t)

      def transposed(self, x: Tensor) -> Tensor:
        return x.t()

      def both(self, x: Tensor) -> Tuple[Tensor, Dict[str, float]]:
        return (x[:, 1:] * 2, {"sum": float(x.sum()), "mean": float(x.mean())})

      def count(self, seen: Tensor, most: int, begin: int, end: int) -> None:
        if begin % most != 0 or begin >= end:
          torch.copy_(seen, seen - 100.)
        torch.copy_(seen[begin:end], seen[begin:end] + 1.)

      def step(self, p: Dict[str, Tensor], net: List[List[Tensor]], x: Tensor, y: Tensor) -> Dict[str, float]:
        error = self.mlp(p, "net", x, 2) - y
        loss = torch.mean(error * error)
        norm = self.minimise(loss, net, 0.01, 0., 0.)
        return {"loss": float(loss), "norm": float(norm)}
      """;

  @Test
  void argumentsAndResultsOfEveryKind() {
    try (TorchModule m = TorchModule.compile(SOURCE, Adam.SOURCE, Layers.SOURCE);
        Tensor x = Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3)) {
      assertEquals(-21 * .5 * 3 * 2, m.infer("total", List.of(x, x), .5, 3, true).asDouble(), 1e-5);
      try (Tensor t = m.infer("transposed", x).asTensor()) {
        assertArrayEquals(new long[] {3, 2}, t.shape());
        assertArrayEquals(new float[] {1, 4, 2, 5, 3, 6}, t.floats());
      }
      List<ModuleResult> both = m.infer("both", x).asTuple();
      try (Tensor t = both.get(0).asTensor()) {
        assertArrayEquals(new float[] {4, 6, 10, 12}, t.floats());
      }
      assertEquals(Map.of("sum", 21.0, "mean", 3.5), both.get(1).asMetrics());
    }
  }

  @Test
  void aTrainingStepLowersTheLoss() {
    try (TorchModule m = TorchModule.compile(SOURCE, Adam.SOURCE, Layers.SOURCE);
        ParameterSet p = ParameterSet.builder(new Seed(1)).mlp("net", 3, 16, 1).build();
        Tensor x = Noise.normal(new Seed(2), 32, 3);
        Tensor y = Noise.normal(new Seed(3), 32, 1)) {
      double first = m.run("step", p, p.state(), x, y).asMetrics().get("loss");
      double last = first;
      for (int i = 0; i < 200; i++) last = m.run("step", p, p.state(), x, y).asMetrics().get("loss");
      assertTrue(last < first / 2, first + " -> " + last);
    }
  }

  @Test
  void sourceThatDoesNotCompileIsRefusedWithItsLine() {
    String source = "def f(self, x: Tensor) -> Tensor:\n  y = x + 1\n  return torch.no_such_function(y)\n";
    String message = assertThrows(TorchScriptException.class, () -> TorchModule.compile(source)).getMessage();
    assertTrue(message.contains("line 3: return torch.no_such_function(y)"), message);
  }

  @Test
  void aMethodThatFailsSaysWhy() {
    String source = "def f(self, x: Tensor) -> Tensor:\n  return torch.mm(x, x)\n";
    try (TorchModule m = TorchModule.compile(source);
        Tensor x = Tensor.zeros(2, 3)) {
      String message = assertThrows(TorchScriptException.class, () -> m.run("f", x)).getMessage();
      assertTrue(message.contains("method f") && message.contains("cannot be multiplied"), message);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void everyRowIsWorkedOnOnceAndBlocksStayWhole(int threads) {
    int before = Torch.threads();
    Torch.start(threads);
    try (TorchModule m = TorchModule.compile(SOURCE, Adam.SOURCE, Layers.SOURCE)) {
      for (int rows : new int[] {1, 7, 8, 9, 100}) {
        try (Tensor seen = Tensor.zeros(rows)) {
          m.inferRows("count", rows, 8, seen, 8);
          float[] once = new float[rows];
          Arrays.fill(once, 1);
          assertArrayEquals(once, seen.floats(), rows + " rows");
        }
      }
    } finally {
      Torch.start(before);
    }
  }
}
