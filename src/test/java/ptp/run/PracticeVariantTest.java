package ptp.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import ptp.domain.Split;
import ptp.run.stage.PracticeOptions;

final class PracticeVariantTest {
  private static final PracticeOptions PRESET = PracticeOptions.defaults();

  private static PracticeVariant options(String lines) {
    return new PracticeVariant(Optional.empty(), lines, 0, Split.EVALUATION);
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
    assertEquals(PRESET.updatesPerEpoch(), changed.updatesPerEpoch());
    assertEquals("epochs: 3\nweighting: " + !PRESET.weighting(), PracticeVariant.changes(PRESET, changed));
  }

  @Test
  void aVariantIsNamedAfterEverythingItDiffersIn() {
    PracticeVariant variant = new PracticeVariant(Optional.of("00aa11bb"), "epochs: 3", 2, Split.TUNING);
    assertTrue(variant.suffix().matches("-goal-00aa11bb-options-[0-9a-f]{8}-repeat-2-tuning"), variant.suffix());
    assertEquals(", goal 00aa11bb, epochs 3, repeat 2, tuning problems", variant.label());
    assertNotEquals(options("epochs: 3").suffix(), options("epochs: 4").suffix());
  }

  @Test
  void whatIsNotAllowedIsRefusedInASentence() {
    var unknown = assertThrows(IllegalArgumentException.class, () -> options("epoch: 3").applyTo(PRESET));
    assertTrue(unknown.getMessage().contains("did you mean \"epochs\"?"), unknown.getMessage());
    var wrong = assertThrows(IllegalArgumentException.class, () -> options("epochs: many").applyTo(PRESET));
    assertTrue(wrong.getMessage().contains("epochs must be a whole number from 0"), wrong.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new PracticeVariant(Optional.empty(), "", -1, Split.EVALUATION));
    assertThrows(IllegalArgumentException.class, () -> new PracticeVariant(Optional.empty(), "", 0, Split.PRACTICE));
  }
}
