package ptp.ui.goal;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import ptp.domain.SceneObject;
import ptp.ui.text.Texts;

/** How the scene's objects are called, how they look and which key selects them. */
final class SceneObjects {
  private static final Map<SceneObject, Ikon> ICONS =
      Map.of(
          SceneObject.CAN, MaterialDesignC.CYLINDER,
          SceneObject.BLOCK, MaterialDesignC.CUBE_OUTLINE,
          SceneObject.GRIPPER, MaterialDesignR.ROBOT_INDUSTRIAL,
          SceneObject.DRAWER, MaterialDesignD.DRESSER_OUTLINE);
  private static final Map<KeyCode, SceneObject> KEYS =
      Map.of(
          KeyCode.C, SceneObject.CAN,
          KeyCode.B, SceneObject.BLOCK,
          KeyCode.G, SceneObject.GRIPPER,
          KeyCode.D, SceneObject.DRAWER);

  private SceneObjects() {}

  static Ikon icon(SceneObject object) {
    return Objects.requireNonNull(ICONS.get(object));
  }

  static String title(SceneObject object) {
    return Texts.get("object." + object);
  }

  static Optional<SceneObject> of(KeyCode key) {
    return Optional.ofNullable(KEYS.get(key));
  }

  static String key(SceneObject object) {
    return KEYS.entrySet().stream().filter(e -> e.getValue() == object).findFirst().orElseThrow().getKey().getName();
  }
}
