package ptp.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import ptp.domain.Seed;

final class TensorTest {
  @Test
  void numbersGoInAndComeBack() {
    try (Tensor f = Tensor.of(new float[] {1, -2.5f}, 2, 1);
        Tensor l = Tensor.of(new long[] {1L << 40, -1}, 2);
        Tensor b = Tensor.bytes(new byte[] {0, -1, 127}, 3);
        Tensor s = Tensor.of(new short[] {1, -1}, 2);
        Tensor scalar = Tensor.zeros()) {
      assertArrayEquals(new float[] {1, -2.5f}, f.floats());
      assertArrayEquals(new long[] {2, 1}, f.shape());
      assertArrayEquals(new long[] {1L << 40, -1}, l.longs());
      assertArrayEquals(new byte[] {0, -1, 127}, b.bytes());
      assertArrayEquals(new long[] {1, 65_535}, s.longs());
      assertArrayEquals(new float[] {0}, scalar.floats());
      assertThrows(IllegalStateException.class, l::floats);
    }
  }

  @Test
  void sizesThatDoNotFitAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Tensor.of(new float[3], 2, 2));
    assertThrows(ArithmeticException.class, () -> Tensor.of(new float[0], Long.MAX_VALUE, 2));
  }

  @Test
  void aScopeClosesWhatItSawAndKeepsWhatItIsTold() {
    Tensor lost;
    Tensor kept;
    Tensor inner;
    try (TensorScope scope = new TensorScope()) {
      lost = Tensor.zeros(2);
      kept = scope.keep(Tensor.of(new float[] {5}, 1));
      try (TensorScope nested = new TensorScope()) {
        inner = nested.keep(Tensor.zeros(3));
      }
      assertEquals(3, inner.floats().length);
    }
    assertThrows(IllegalStateException.class, lost::floats);
    assertThrows(IllegalStateException.class, inner::floats);
    assertArrayEquals(new float[] {5}, kept.floats());
    kept.close();
  }

  @Test
  void noiseDependsOnTheSeedAlone() {
    try (Tensor a = Noise.normal(new Seed(5), 4, 100);
        Tensor b = Noise.normal(new Seed(5), 4, 100);
        Tensor c = Noise.normal(new Seed(6), 4, 100)) {
      assertArrayEquals(a.floats(), b.floats());
      assertTrue(a.floats()[0] != c.floats()[0]);
    }
  }

  @Test
  void thousandsOfCallsDoNotGrowMemory() throws IOException {
    assumeTrue(Files.exists(Path.of("/proc/self/status")), "memory is read from Linux's /proc");
    String source = """
        def work(self, p: Dict[str, Tensor], net: List[List[Tensor]], x: Tensor) -> Tuple[Tensor, Dict[str, float]]:
          y = self.mlp(p, "net", x, 2)
          loss = torch.mean(y * y)
          self.minimise(loss, net, 0.001, 0., 1.)
          return (y.detach(), {"loss": float(loss)})
        """;
    try (TorchModule m = TorchModule.compile(source, Adam.SOURCE, Layers.SOURCE);
        ParameterSet p = ParameterSet.builder(new Seed(1)).mlp("net", 1000, 8, 500).build()) {
      work(m, p, 300);
      long before = residentKilobytes();
      work(m, p, 3000);
      long grown = residentKilobytes() - before;
      assertTrue(grown < 40_000, "3,000 calls with 360 MB of inputs and results grew memory by " + grown + " kB");
    }
  }

  private static void work(TorchModule m, ParameterSet p, int times) {
    for (int i = 0; i < times; i++) {
      try (Tensor x = Tensor.zeros(20, 1000)) {
        var parts = m.run("work", p, p.state(), x).asTuple();
        try (Tensor y = parts.get(0).asTensor()) {
          assertEquals(20 * 500, y.size());
        }
        parts.get(1).asMetrics();
      }
    }
  }

  private static long residentKilobytes() throws IOException {
    String status = Files.readString(Path.of("/proc/self/status"));
    return Long.parseLong(status.replaceAll("(?s).*VmRSS:\\s*(\\d+) kB.*", "$1"));
  }
}
