package ptp.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class OptionsDiffTest {
  @Test
  void equalConfigurationsDoNotDiffer() {
    assertEquals(List.of(), OptionsDiff.between(Sample.defaults(), Sample.defaults()));
  }

  @Test
  void differencesAreNamedByPath() {
    Sample other = OptionsReader.read("batch: 8\nnoise: [2]\niql: {mode: image+pose}\n", Sample.class);
    assertEquals(
        List.of(
            new OptionsDiff("batch", "64", "8"),
            new OptionsDiff("noise", "[1.0, 0.5]", "[2.0]"),
            new OptionsDiff("iql.mode", "image", "image+pose")),
        OptionsDiff.between(Sample.defaults(), other));
  }

  @Test
  void fieldsCarryTheirDocumentation() {
    OptionField batch = OptionField.of(Sample.defaults()).getFirst();
    assertEquals(new OptionField("batch", int.class, "Images per update.", "1024", 1, 4096, 64), batch);
    assertEquals(13, OptionField.of(Sample.defaults()).size());
  }
}
