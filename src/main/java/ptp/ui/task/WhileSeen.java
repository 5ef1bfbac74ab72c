package ptp.ui.task;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import ptp.service.ChangeSource;

/** Listens to services while a page is seen; a page that is not seen costs nothing. */
public final class WhileSeen {
  private final List<ChangeSource> sources;
  private final Runnable changed;
  private final List<Runnable> ends = new ArrayList<>();

  private WhileSeen(Runnable changed, List<ChangeSource> sources) {
    this.changed = changed;
    this.sources = sources;
  }

  /**
   * Calls {@code changed} whenever the page comes into sight and at every change while it is there, on any thread.
   */
  public static void follow(ObservableValue<Boolean> visible, Runnable changed, ChangeSource... sources) {
    visible.subscribe(new WhileSeen(changed, List.of(sources))::seen);
  }

  private void seen(boolean now) {
    ends.forEach(Runnable::run);
    ends.clear();
    if (!now) return;
    for (ChangeSource source : sources) ends.add(source.subscribe(changed));
    changed.run();
  }
}
