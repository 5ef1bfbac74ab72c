package ptp.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ptp.domain.Seed;

/** The sources beside the classes: how they are found, and that they stay readable. */
final class ScriptTest {
  private static final Pattern FUNCTION = Pattern.compile("(?m)^def (\\w+)\\(self(.*)\\) -> ");
  private static final int MOST_PARAMETERS = 6;

  @Test
  void noFunctionTakesMoreThanSixParameters() throws IOException {
    List<String> tooMany = new ArrayList<>();
    int functions = 0;
    for (Path file : sources()) {
      Matcher m = FUNCTION.matcher(Files.readString(file));
      for (; m.find(); functions++) {
        long parameters = Pattern.compile("\\w+: ").matcher(m.group(2)).results().count();
        if (parameters > MOST_PARAMETERS) tooMany.add(file + ": " + m.group(1));
      }
    }
    assertTrue(functions > 80, "only " + functions + " functions were found");
    assertEquals(List.of(), tooMany);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/ptp"))) {
      return files.filter(f -> f.toString().endsWith(".py")).toList();
    }
  }

  @Test
  void optionsAreMethods() {
    String source = Script.constants(Map.of("gamma", .98)) + Script.constants(Map.of("width", 64))
        + Script.constants(Map.of("normalised", true))
        + "def all(self) -> float:\n  return self.gamma() * self.width() if self.normalised() else 0.\n";
    try (TorchModule module = TorchModule.compile(source)) {
      assertEquals(.98 * 64, module.infer("all").asDouble());
    }
  }

  @Test
  void aMissingPartIsNamed() {
    var e = assertThrows(IllegalStateException.class, () -> Script.of(Layers.class, "no.py"));
    assertEquals("the program lacks its part no.py; install it again", e.getMessage());
  }

  @Test
  void listedLayersBecomeTensorsInTheirOrder() {
    String source = """
        def network(self) -> List[Tuple[str, str, List[int]]]:
          return [("mlp", "m", [3, 4, 2]), ("joint conv", "j", [2, 3, 4, 5]), ("small linear", "s", [9, 1])]
        """;
    try (TorchModule module = TorchModule.compile(source);
        ParameterSet net = ParameterSet.builder(new Seed(1)).layers(module, "network").build()) {
      List<String> names = List.of("m.0.weight", "m.0.bias", "m.1.weight", "m.1.bias", "j.weight", "j.context.weight",
          "j.context.bias", "s.weight", "s.bias");
      assertEquals(names, List.copyOf(net.asMap().keySet()));
      assertEquals(List.of(4L, 3L, 5L, 5L), shape(net.get("j.context.weight")));
      for (float w : net.get("s.weight").floats()) assertEquals(0, w, 1e-3);
    }
  }

  @Test
  void anUnknownKindOfLayerIsRefused() {
    String source = "def network(self) -> List[Tuple[str, str, List[int]]]:\n  return [(\"lstm\", \"x\", [1])]\n";
    try (TorchModule module = TorchModule.compile(source)) {
      ParameterSet.Builder net = ParameterSet.builder(new Seed(1));
      var e = assertThrows(IllegalArgumentException.class, () -> net.layers(module, "network"));
      assertEquals("there is no kind of layer \"lstm\"", e.getMessage());
    }
  }

  private static List<Long> shape(Tensor t) {
    return java.util.Arrays.stream(t.shape()).boxed().toList();
  }
}
