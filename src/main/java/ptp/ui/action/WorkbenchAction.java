package ptp.ui.action;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/**
 * One thing a person can do.
 *
 * @param id a stable name such as "plan.again"
 * @param title a command in sentence case
 * @param shortcut its keys, where it has some
 * @param enabled whether it can be done now
 */
public record WorkbenchAction(
    String id,
    String title,
    Optional<KeyCombination> shortcut,
    Ikon icon,
    ObservableBooleanValue enabled,
    Runnable handler) {
  private static final ObservableBooleanValue ALWAYS = Bindings.createBooleanBinding(() -> true);

  /** An action that is always possible and has no keys. */
  public static WorkbenchAction of(String id, String title, Ikon icon, Runnable handler) {
    return new WorkbenchAction(id, title, Optional.empty(), icon, ALWAYS, handler);
  }

  /** The same with keys, written like "Shortcut+K". */
  public WorkbenchAction keys(String keys) {
    return new WorkbenchAction(id, title, Optional.of(KeyCombination.valueOf(keys)), icon, enabled, handler);
  }

  /** The same, possible only while {@code condition} holds. */
  public WorkbenchAction when(ObservableBooleanValue condition) {
    return new WorkbenchAction(id, title, shortcut, icon, condition, handler);
  }

  /** Does it, if it is possible now. */
  public void run() {
    if (enabled.get()) handler.run();
  }

  /** "Ctrl+K", or nothing. */
  public String keyText() {
    return shortcut.map(KeyCombination::getDisplayText).orElse("");
  }
}
