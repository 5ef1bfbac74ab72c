package ptp.ui.goal;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import ptp.domain.Frame;
import ptp.domain.MethodId;
import ptp.domain.Plan;
import ptp.domain.Progress;
import ptp.report.figure.Strip;
import ptp.service.GoalService;
import ptp.ui.task.LatestTask;
import ptp.ui.text.Texts;

/** The plan under the pen: every stroke ends the older plan and asks for a new one, shown level by level. */
public final class LivePlanModel {
  private final GoalService service;
  private final LatestTask search;
  private final LongSupplier nanos;
  private final BooleanProperty following = new SimpleBooleanProperty(true);
  private final ReadOnlyBooleanWrapper planning = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper timing = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ObservableList<Strip> levels = FXCollections.observableArrayList();
  private final ObservableList<Strip> view = FXCollections.unmodifiableObservableList(levels);
  private @Nullable Question asked;
  private long seed = 1;
  private long askedAt;
  private double first;

  /**
   * @param search plans on a thread of its own
   * @param nanos a clock, for the times that are shown
   */
  public LivePlanModel(GoalService service, LatestTask search, LongSupplier nanos) {
    this.service = service;
    this.search = search;
    this.nanos = nanos;
  }

  private record Question(Frame start, Frame goal, long seed) {
    boolean anythingDrawn() {
      return !start.equals(goal);
    }
  }

  /** Whether every stroke plans; otherwise only {@link #again}. */
  public BooleanProperty following() {
    return following;
  }

  public ReadOnlyBooleanProperty planning() {
    return planning.getReadOnlyProperty();
  }

  /** Whether the plans that are shown are not for the picture as it is now. */
  public ReadOnlyBooleanProperty outdated() {
    return outdated.getReadOnlyProperty();
  }

  /** "first level after 0.18 s, all after 1.4 s"; empty before. */
  public ReadOnlyStringProperty timing() {
    return timing.getReadOnlyProperty();
  }

  /** Why there is no plan; empty otherwise. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** The plan's levels so far, coarse to fine. */
  public ObservableList<Strip> levels() {
    return view;
  }

  /** A stroke is under way: what is planned now would come too late. */
  void strokeBegan() {
    search.cancel();
    planning.set(false);
    outdated.set(true);
    asked = null;
  }

  /** The pen rests on these pictures. */
  void pictures(Frame start, Frame goal) {
    if (following.get()) ask(new Question(start, goal, seed));
  }

  /** Plans with another seed. */
  void again(Frame start, Frame goal) {
    if (asked != null) seed++;
    ask(new Question(start, goal, seed));
  }

  void stop() {
    search.cancel();
    planning.set(false);
  }

  /** Before anything is drawn the plan is not shown, but made, so that the first stroke's finds everything loaded. */
  private void ask(Question question) {
    if (question.equals(asked)) return;
    asked = question;
    askedAt = nanos.getAsLong();
    first = Double.NaN;
    planning.set(question.anythingDrawn());
    outdated.set(question.anythingDrawn());
    if (!question.anythingDrawn()) forget();
    search.<Plan>submit(
        (progress, deliver) -> plan(question, progress, deliver),
        this::show,
        this::ended);
  }

  private void forget() {
    levels.clear();
    timing.set("");
    problem.set("");
  }

  private Plan plan(Question question, Progress progress, Consumer<Plan> deliver) {
    if (!service.canPlan()) throw new IllegalStateException(Texts.get("plan.notTrained"));
    return service.plan(question.start(), question.goal(), MethodId.PTP, question.seed(), progress, deliver);
  }

  private double seconds() {
    return (nanos.getAsLong() - askedAt) / 1e9;
  }

  private void show(Plan plan) {
    if (asked == null || !asked.anythingDrawn()) return;
    if (Double.isNaN(first)) {
      first = seconds();
      timing.set(Texts.get("sketch.first", first));
      problem.set("");
      levels.clear();
      outdated.set(false);
    }
    levels.add(Strip.bare(plan, plan.finest()));
  }

  private void ended(Exception failure) {
    planning.set(false);
    problem.set(failure == null ? "" : Texts.problem(failure));
    if (failure != null) levels.clear();
    boolean shown = failure == null && !Double.isNaN(first);
    timing.set(shown ? Texts.get("sketch.all", first, seconds()) : "");
  }
}
