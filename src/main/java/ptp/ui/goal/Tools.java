package ptp.ui.goal;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import ptp.draw.ToolKind;
import ptp.ui.text.Texts;

/** How tools look and which key takes them. */
final class Tools {
  private static final Map<ToolKind, Ikon> ICONS =
      Map.of(
          ToolKind.BRUSH, MaterialDesignB.BRUSH,
          ToolKind.LINE, MaterialDesignV.VECTOR_LINE,
          ToolKind.FILL, MaterialDesignF.FORMAT_COLOR_FILL,
          ToolKind.EYEDROPPER, MaterialDesignE.EYEDROPPER,
          ToolKind.ERASER, MaterialDesignE.ERASER,
          ToolKind.SELECT, MaterialDesignS.SELECTION_DRAG,
          ToolKind.STAMP, MaterialDesignS.STAMPER);
  private static final Map<KeyCode, ToolKind> KEYS =
      Map.of(
          KeyCode.B, ToolKind.BRUSH,
          KeyCode.L, ToolKind.LINE,
          KeyCode.G, ToolKind.FILL,
          KeyCode.I, ToolKind.EYEDROPPER,
          KeyCode.E, ToolKind.ERASER,
          KeyCode.M, ToolKind.SELECT,
          KeyCode.S, ToolKind.STAMP);

  private Tools() {}

  static Ikon icon(ToolKind tool) {
    return Objects.requireNonNull(ICONS.get(tool));
  }

  static String title(ToolKind tool) {
    return Texts.get("tool." + tool);
  }

  static Optional<ToolKind> of(KeyCode key) {
    return Optional.ofNullable(KEYS.get(key));
  }

  static String key(ToolKind tool) {
    return KEYS.entrySet().stream().filter(e -> e.getValue() == tool).findFirst().orElseThrow().getKey().getName();
  }
}
