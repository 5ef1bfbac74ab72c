package ptp.ui.task;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Answers for something that changes faster than answers can be found: while one is worked on, only the newest question
 * waits, and every answer that was found is shown. A pen that never rests is followed as fast as the machine can.
 */
public final class FollowingTask<Q, A> {
  private final Executor worker;
  private final Executor ui;
  private final Function<Q, A> work;
  private final Consumer<A> show;
  private final AtomicReference<Q> newest = new AtomicReference<>();

  /**
   * @param worker one thread, so that answers come in order
   * @param work must not fail
   */
  public FollowingTask(Executor worker, Executor ui, Function<Q, A> work, Consumer<A> show) {
    this.worker = worker;
    this.ui = ui;
    this.work = work;
    this.show = show;
  }

  /** Asks in place of a question that still waits. */
  public void ask(Q question) {
    if (newest.getAndSet(question) == null) worker.execute(this::answer);
  }

  private void answer() {
    A answer = work.apply(newest.getAndSet(null));
    ui.execute(() -> show.accept(answer));
  }
}
