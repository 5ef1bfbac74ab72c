package ptp.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ptp.domain.Frame;
import ptp.domain.Goal;
import ptp.domain.MethodId;
import ptp.domain.ObservationMode;
import ptp.domain.Plan;
import ptp.domain.PlanLevel;
import ptp.domain.PlanLevel.Terms;
import ptp.domain.PlanState;
import ptp.domain.ProbeEstimate;
import ptp.domain.SceneState;
import ptp.domain.Subgoal;
import ptp.domain.Task;
import ptp.service.PlanService.Answer;
import ptp.service.PlanService.Edits;
import ptp.service.PlanService.Query;

/**
 * A plan and its question as {@link PlanFile} writes them: pictures are numbers, and latents lie in a tensor.
 *
 * @param observation null until the plan was shown
 */
record PlanJson(
    Question question, List<Integer> latentShape, @Nullable ObservationMode observation, double seconds, State start,
    List<Level> levels) {

  /**
   * @param own the picture in the place of the task's start; null for none
   * @param drawn likewise of its goal
   */
  record Question(
      String method, Task task, Place place, @Nullable Own own, @Nullable Own drawn, Map<Integer, Integer> pins, Set<
          Integer> leftOut) {}

  /**
   * @param start index into the task's starts
   * @param goal index into the task's goals
   */
  record Place(int start, int goal, long seed) {}

  /** @param scene the simulator's state; null where none is known */
  record Own(int picture, float @Nullable [] scene) {}

  record Level(double cost, Terms terms, List<Step> subgoals) {}

  record Step(State state, double value, double distance, double steps, double budget) {}

  /**
   * @param picture null for none
   * @param estimate likewise
   */
  record State(@Nullable Integer picture, @Nullable ProbeEstimate estimate) {}

  static PlanJson of(Answer answer, ToIntFunction<Frame> number) {
    Plan plan = answer.plan();
    Question question = question(answer.query(), number);
    State start = state(plan.start(), number);
    return new PlanJson(
        question, plan.latentShape(), plan.observation().orElse(null), plan.seconds(), start,
        plan.levels().stream().map(l -> level(l, number)).toList());
  }

  private static Question question(Query q, ToIntFunction<Frame> number) {
    Edits edits = q.edits();
    @Nullable
    Own own = edits.start().map(g -> own(g, number)).orElse(null);
    @Nullable
    Own drawn = edits.drawn().map(g -> own(g, number)).orElse(null);
    Map<Integer, Integer> pins = new TreeMap<>();
    edits.pins().forEach((place, frame) -> pins.put(place, number.applyAsInt(frame)));
    Place place = new Place(q.start(), q.goal(), q.seed());
    return new Question(q.method().id(), q.task(), place, own, drawn, pins, edits.leftOut());
  }

  private static Own own(Goal goal, ToIntFunction<Frame> number) {
    return new Own(number.applyAsInt(goal.frame()), goal.state().map(SceneState::toArray).orElse(null));
  }

  private static Level level(PlanLevel level, ToIntFunction<Frame> number) {
    List<Step> steps = level.subgoals().stream()
        .map(s -> new Step(state(s.state(), number), s.value(), s.distance(), s.steps(), s.budget())).toList();
    return new Level(level.cost(), level.terms(), steps);
  }

  private static State state(PlanState state, ToIntFunction<Frame> number) {
    return new State(state.picture().map(number::applyAsInt).orElse(null), state.estimate().orElse(null));
  }

  /** States of the start and of all levels, each of which has a latent. */
  int states() {
    return 1 + levels.stream().mapToInt(l -> l.subgoals().size()).sum();
  }

  /** Numbers in a latent. */
  int latentSize() {
    return latentShape.isEmpty() ? 0 : latentShape.stream().reduce(1, Math::multiplyExact);
  }

  /**
   * The plan again.
   *
   * @param latents of its states, one after the other
   */
  Answer answer(List<Frame> pictures, float[] latents) {
    Query query = query(pictures);
    PlanState first = state(start, 0, pictures, latents);
    List<PlanLevel> all = new ArrayList<>();
    int at = 1;
    for (Level level : levels) {
      List<Subgoal> subgoals = new ArrayList<>();
      for (Step s : level.subgoals()) {
        PlanState state = state(s.state(), at++, pictures, latents);
        subgoals.add(new Subgoal(state, s.value(), s.distance(), s.steps(), s.budget()));
      }
      all.add(new PlanLevel(subgoals, level.cost(), level.terms(), Optional.empty()));
    }
    Optional<ObservationMode> observed = Optional.ofNullable(observation);
    return new Answer(query, new Plan(query.method(), first, all, latentShape, observed, seconds));
  }

  private Query query(List<Frame> pictures) {
    Map<Integer, Frame> pins = question.pins().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, pin -> pictures.get(pin.getValue())));
    Edits edits =
        new Edits(goal(question.own(), pictures), goal(question.drawn(), pictures), pins,
            new TreeSet<>(question.leftOut()));
    Place place = question.place();
    return new Query(
        new MethodId(question.method()), question.task(), place.start(), place.goal(), place.seed(), edits);
  }

  private static Optional<Goal> goal(@Nullable Own own, List<Frame> pictures) {
    if (own == null) return Optional.empty();
    return Optional.of(new Goal(pictures.get(own.picture()), Optional.ofNullable(own.scene()).map(SceneState::of)));
  }

  private PlanState state(State state, int number, List<Frame> pictures, float[] latents) {
    float[] latent = Arrays.copyOfRange(latents, number * latentSize(), (number + 1) * latentSize());
    return new PlanState(
        latent, Optional.ofNullable(state.picture()).map(pictures::get), Optional.ofNullable(state.estimate()));
  }
}
