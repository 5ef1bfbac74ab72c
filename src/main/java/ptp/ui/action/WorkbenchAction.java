package ptp.ui.action;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/**
 * One thing a person can do.
 *
 * @param id a stable name such as "plan.again"
 * @param title a command in sentence case
 * @param keys where it has some
 * @param enabled whether it can be done now
 * @param terminal the command line that does the same now, where there is one
 */
public record WorkbenchAction(
    String id,
    String title,
    Optional<Keys> keys,
    Ikon icon,
    ObservableBooleanValue enabled,
    Optional<Supplier<String>> terminal,
    Runnable handler) {
  private static final ObservableBooleanValue ALWAYS = Bindings.createBooleanBinding(() -> true);

  /**
   * The keys of an action.
   *
   * @param listening whether they count now: those of a page count while the page is seen, the palette offers it anywhere
   */
  public record Keys(KeyCombination combination, ObservableBooleanValue listening) {}

  /** An action that is always possible, has no keys and no terminal equivalent. */
  public static WorkbenchAction of(String id, String title, Ikon icon, Runnable handler) {
    return new WorkbenchAction(id, title, Optional.empty(), icon, ALWAYS, Optional.empty(), handler);
  }

  /** The same with keys, written like "Shortcut+K". */
  public WorkbenchAction keys(String written) {
    return keys(written, ALWAYS);
  }

  /** The same with keys that count only while {@code there} holds: while its page is seen. */
  public WorkbenchAction keys(String written, ObservableBooleanValue there) {
    Optional<Keys> some = Optional.of(new Keys(KeyCombination.valueOf(written), there));
    return new WorkbenchAction(id, title, some, icon, enabled, terminal, handler);
  }

  public Optional<KeyCombination> shortcut() {
    return keys.map(Keys::combination);
  }

  /** Whether its keys count now. */
  public boolean listening() {
    return keys.map(k -> k.listening().get()).orElse(true);
  }

  /** The same, possible only while {@code condition} holds. */
  public WorkbenchAction when(ObservableBooleanValue condition) {
    return new WorkbenchAction(id, title, keys, icon, condition, terminal, handler);
  }

  /** The same with its terminal equivalent, such as "ptp plan --task B". */
  public WorkbenchAction terminal(Supplier<String> command) {
    return new WorkbenchAction(id, title, keys, icon, enabled, Optional.of(command), handler);
  }

  /** The same, followed by something more. */
  WorkbenchAction then(Runnable more) {
    Runnable both =
        () -> {
          handler.run();
          more.run();
        };
    return new WorkbenchAction(id, title, keys, icon, enabled, terminal, both);
  }

  /** Does it, if it is possible now. */
  public void run() {
    if (enabled.get()) handler.run();
  }

  /** "Ctrl+K", or nothing. */
  public String keyText() {
    return shortcut().map(KeyCombination::getDisplayText).orElse("");
  }

  /** The command line that does the same now, or nothing. */
  public String terminalText() {
    return terminal.map(Supplier::get).orElse("");
  }
}
