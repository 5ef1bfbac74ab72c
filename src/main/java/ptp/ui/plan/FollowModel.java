package ptp.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import ptp.domain.Frame;
import ptp.domain.MethodId;
import ptp.service.InspectService;
import ptp.service.InspectService.Followed;
import ptp.service.InspectService.Seen;
import ptp.service.InspectService.Stop;
import ptp.service.PlanService.Answer;
import ptp.ui.task.LatestTask;
import ptp.ui.text.Texts;

/** A plan that the policy follows in the simulator: what was planned and what the camera sees, side by side. */
public final class FollowModel {
  /** Where the episode stands. */
  public enum State {
    NONE,
    RUNNING,
    STOPPED,
    DONE,
    FAILED
  }

  private final InspectService service;
  private final LatestTask task;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
  private final ReadOnlyObjectWrapper<Optional<Seen>> seen = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Followed>> followed = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Frame>> achieved = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private List<Frame> planned = List.of();
  private @Nullable MethodId method;

  public FollowModel(InspectService service, LatestTask task) {
    this.service = service;
    this.task = task;
  }

  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** What the camera saw last. */
  public ReadOnlyObjectProperty<Optional<Seen>> seen() {
    return seen.getReadOnlyProperty();
  }

  /** What became of the plan; empty before the end. */
  public ReadOnlyObjectProperty<Optional<Followed>> followed() {
    return followed.getReadOnlyProperty();
  }

  /** For each subgoal so far, what the camera saw when the policy was done with it, or sees now. */
  public ReadOnlyObjectProperty<List<Frame>> achieved() {
    return achieved.getReadOnlyProperty();
  }

  /** Pictures of the subgoals that are followed. */
  List<Frame> planned() {
    return planned;
  }

  /** Whose plan is followed; null for nobody's. */
  @Nullable
  MethodId method() {
    return method;
  }

  /** Why the episode ended early; empty otherwise. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** Follows a level of a plan, counted from 0. */
  public void follow(Answer answer, int level) {
    planned = answer.plan().level(level).subgoals().stream().map(s -> s.state().shown()).toList();
    method = answer.plan().method();
    problem.set("");
    seen.set(Optional.empty());
    followed.set(Optional.empty());
    achieved.set(List.of());
    state.set(State.RUNNING);
    task.<Runnable>submit(
        (progress, deliver) -> {
          Followed result = service.follow(answer, level, progress, s -> deliver.accept(() -> show(s)));
          deliver.accept(() -> show(result));
        },
        Runnable::run,
        this::ended);
  }

  private void show(Seen now) {
    seen.set(Optional.of(now));
    List<Frame> frames = new ArrayList<>(achieved.get());
    while (frames.size() <= now.subgoal()) frames.add(now.camera());
    frames.set(now.subgoal(), now.camera());
    achieved.set(List.copyOf(frames));
  }

  private void show(Followed result) {
    planned = result.stops().stream().map(Stop::planned).toList();
    achieved.set(result.stops().stream().filter(s -> s.step() >= 0).map(Stop::achieved).toList());
    followed.set(Optional.of(result));
  }

  private void ended(Exception failure) {
    if (failure != null) problem.set(Texts.problem(failure));
    state.set(failure == null ? State.DONE : State.FAILED);
  }

  /** Ends the episode; what was seen so far stays. */
  public void stop() {
    task.cancel();
    if (state.get() == State.RUNNING) state.set(State.STOPPED);
  }

  /** Drops what was seen: the question has changed. */
  void forget() {
    task.cancel();
    seen.set(Optional.empty());
    followed.set(Optional.empty());
    achieved.set(List.of());
    problem.set("");
    state.set(State.NONE);
  }
}
