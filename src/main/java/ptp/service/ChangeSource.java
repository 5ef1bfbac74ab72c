package ptp.service;

/** Something that says when it changed, so that nobody has to ask again and again. */
public interface ChangeSource {
  /**
   * Calls a listener after every change from now on, also after changes by another process where those can be seen. It is
   * called on the thread that made the change, up to thousands of times a second: it notes the change and returns at once.
   *
   * @return ends it; to be called once
   */
  Runnable subscribe(Runnable listener);
}
