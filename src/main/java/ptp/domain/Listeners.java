package ptp.domain;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Those who want to know when something changes. They are called on the thread that made the change, often in the midst of
 * work, so a listener notes the change and returns at once; what changed it asks for later, on a thread of its own. For any
 * threads.
 */
public final class Listeners {
  private final List<Runnable> all = new CopyOnWriteArrayList<>();

  /**
   * Calls a listener after every change from now on.
   *
   * @return ends it; to be called once
   */
  public Runnable subscribe(Runnable listener) {
    all.add(listener);
    return () -> all.remove(listener);
  }

  /** Whether nobody listens. */
  public boolean none() {
    return all.isEmpty();
  }

  /** Tells everybody that something changed. */
  public void changed() {
    for (Runnable listener : all) listener.run();
  }
}
