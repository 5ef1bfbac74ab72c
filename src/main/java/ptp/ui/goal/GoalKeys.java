package ptp.ui.goal;

import java.util.LinkedHashMap;
import java.util.Map;
import ptp.domain.SceneObject;
import ptp.draw.ToolKind;
import ptp.ui.text.Texts;

/** Keys of the Goal page that belong to no command: they choose a tool, or an object of the scene. */
public final class GoalKeys {
  private GoalKeys() {}

  /** What each key does, by the key, in the order of the page. */
  public static Map<String, String> drawing() {
    Map<String, String> lines = new LinkedHashMap<>();
    for (ToolKind tool : ToolKind.values()) lines.put(Tools.key(tool), Texts.get("keys.tool", Tools.title(tool)));
    return lines;
  }

  /** As {@link #drawing()}, while a scene is arranged. */
  public static Map<String, String> scene() {
    Map<String, String> lines = new LinkedHashMap<>();
    for (SceneObject object : SceneObject.values()) {
      lines.put(SceneObjects.key(object), Texts.get("keys.object", SceneObjects.title(object)));
    }
    return lines;
  }
}
