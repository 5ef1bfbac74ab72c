package ptp.experiment.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ptp.config.OptionsException;
import ptp.domain.Split;
import ptp.io.StoreException;

final class PracticeVariantTest {
  private static final PracticeOptions PRESET = PracticeOptions.defaults();

  private static PracticeVariant options(String lines) {
    return new PracticeVariant(List.of(), lines, 0, Split.EVALUATION);
  }

  @Test
  void theUsualPracticeHasNoNameOfItsOwn() {
    assertEquals("", PracticeVariant.USUAL.suffix() + PracticeVariant.USUAL.label());
    assertEquals(PRESET, PracticeVariant.USUAL.applyTo(PRESET));
    assertEquals("", PracticeVariant.changes(PRESET, PRESET));
  }

  @Test
  void changedOptionsAreOnlyWhatDiffers() {
    PracticeOptions changed = options("epochs: 3\nweighting: " + !PRESET.weighting()).applyTo(PRESET);
    assertEquals(3, changed.epochs());
    assertEquals(!PRESET.weighting(), changed.weighting());
    assertEquals(PRESET.gradientStepsPerEpoch(), changed.gradientStepsPerEpoch());
    assertEquals("epochs: 3\nweighting: " + !PRESET.weighting(), PracticeVariant.changes(PRESET, changed));
  }

  @Test
  void optionsOfGroupsAreNamedWithTheirGroup() {
    PracticeOptions changed = options("residual.actor.fingers: 1.2\narrival.value: -18").applyTo(PRESET);
    assertEquals(1.2, changed.residual().actor().fingers());
    assertEquals(-18, changed.arrival().value());
    String changes = PracticeVariant.changes(PRESET, changed);
    assertEquals("arrival.value: -18\nresidual.actor.fingers: 1.2", changes.replace("-18.0", "-18"));
    assertEquals(changed, options(changes).applyTo(PRESET));
  }

  @Test
  void whatIsNotAllowedIsRefusedWithTheOptionsPathAlone() {
    Map<String, String> sentences = Map.of(
        "residual.critics.nStep: many", "residual.critics.nStep must be a whole number from 1 to 1000, not \"many\"",
        "epochs: -1", "epochs must be a whole number from 0 to 100000, not \"-1\"",
        "epoch: 3", "there is no option \"epoch\" (did you mean \"epochs\"?)");
    sentences.forEach((line, sentence) -> {
      PracticeVariant variant = options(line);
      assertEquals(sentence, assertThrows(OptionsException.class, () -> variant.applyTo(PRESET)).getMessage());
    });
  }

  @Test
  void formerNamesOfOptionsAreStillRead() {
    PracticeOptions changed = options(
        "problems: 7\nexploration.deviation: 0.3\nresidual.actor.average: 0.04\nresidual.critics.backup: 6\n"
            + "residual.critics.targetRate: 0.02").applyTo(PRESET);
    assertEquals(
        options(
            "startGoalPairs: 7\nexploration.std: 0.3\nresidual.actor.emaTau: 0.04\nresidual.critics.nStep: 6\n"
                + "residual.critics.targetTau: 0.02").applyTo(PRESET),
        changed);
    assertEquals(7, changed.startGoalPairs());
    assertEquals(6, changed.residual().critics().nStep());
  }

  @Test
  void aVariantIsNamedAfterEverythingItDiffersIn() {
    PracticeVariant variant = new PracticeVariant(List.of("00aa11bb"), "epochs: 3", 2, Split.TUNING);
    assertTrue(variant.suffix().matches("-goal-00aa11bb-options-[0-9a-f]{8}-repeat-2-tuning"), variant.suffix());
    assertEquals(", goal 00aa11bb, epochs 3, repeat 2, tuning problems", variant.label());
    assertNotEquals(options("epochs: 3").suffix(), options("epochs: 4").suffix());
  }

  private static PracticeVariant towards(String... goals) {
    return new PracticeVariant(List.of(goals), "", 0, Split.EVALUATION);
  }

  @Test
  void theSameGoalsAreTheSameRunInWhateverOrder() {
    PracticeVariant three = towards("00aa11bb", "22222222", "ffffffff");
    assertEquals(three, towards("ffffffff", "00aa11bb", "22222222", "00aa11bb"));
    assertTrue(three.suffix().matches("-goals-[0-9a-f]{8}"), three.suffix());
    assertEquals(", 3 drawn goals (" + three.suffix().substring("-goals-".length()) + ")", three.label());
    assertNotEquals(three.suffix(), towards("00aa11bb", "22222222").suffix());
    assertEquals(towards("00aa11bb"), towards("00aa11bb", "00aa11bb"));
    assertEquals("-goal-00aa11bb", towards("00aa11bb").suffix());
    assertEquals(", goal 00aa11bb", towards("00aa11bb").label());
  }

  @Test
  void whatARunWasAskedForComesBackFromItsRecord() {
    PracticeVariant all = new PracticeVariant(List.of("00aa11bb"), "epochs: 3\nweighting: true", 2, Split.TUNING);
    RunSpec spec = new RunSpec("laptop", all);
    assertEquals(spec, RunSpec.of(spec.json()));
    assertEquals("goal 00aa11bb", spec.drawnGoals());
    assertEquals("laptop, goal 00aa11bb, epochs 3, weighting true, repeat 2, tuning problems", spec.label());
    PracticeVariant three = towards("00aa11bb", "22222222", "ffffffff");
    assertEquals(three.label(), ", " + new RunSpec("laptop", three).drawnGoals());
    assertEquals("", new RunSpec("laptop", PracticeVariant.USUAL).drawnGoals());
    assertEquals("laptop", new RunSpec("laptop").label());
    assertThrows(StoreException.class, () -> RunSpec.of("laptop, goal 1"));
  }

  @Test
  void whatIsNotAllowedIsRefusedInASentence() {
    var unknown = assertThrows(IllegalArgumentException.class, () -> options("epoch: 3").applyTo(PRESET));
    assertTrue(unknown.getMessage().contains("did you mean \"epochs\"?"), unknown.getMessage());
    var wrong = assertThrows(IllegalArgumentException.class, () -> options("epochs: many").applyTo(PRESET));
    assertTrue(wrong.getMessage().contains("epochs must be a whole number from 0"), wrong.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new PracticeVariant(List.of(), "", -1, Split.EVALUATION));
    assertThrows(IllegalArgumentException.class, () -> new PracticeVariant(List.of(), "", 0, Split.PRACTICE));
  }
}
