package ptp.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ptp.domain.Frame;
import ptp.domain.FrameFile;
import ptp.domain.Goal;
import ptp.domain.MethodId;
import ptp.domain.Task;
import ptp.report.figure.FakeFrames;
import ptp.report.figure.FigureTheme;
import ptp.report.figure.Strip;
import ptp.service.PlanService.Edits;
import ptp.ui.plan.ChosenMethods;
import ptp.ui.plan.FollowModel;
import ptp.ui.plan.PlanModel;
import ptp.ui.plan.PlanPageModel;
import ptp.ui.plan.PlanRow;
import ptp.ui.plan.ReplayModel;
import ptp.ui.plan.SavedPlansModel;
import ptp.ui.plan.SegmentChoice;
import ptp.ui.task.LatestTask;

/** The models of the Plan page without a toolkit: plans wait for the test, the rest runs at once. */
class PlanPageModelTest {
  private static final Frame OTHER = FakeFrames.at(0.77);
  private static final Goal DRAWN = new Goal(FakeFrames.at(0.66), Optional.empty());
  private static final Goal START = new Goal(FakeFrames.at(0.55), Optional.empty());

  private final FakeServices fakes = new FakeServices();
  private final Queue<Runnable> planner = new ArrayDeque<>();
  private final PlanModel plan =
      new PlanModel(fakes.plans, fakes.inspect, chosen(), now(), new LatestTask(planner::add, Runnable::run));
  private final ReplayModel replay = new ReplayModel(fakes.inspect, now());
  private final FollowModel follow = new FollowModel(fakes.inspect, now());
  private final SavedPlansModel shelf = new SavedPlansModel(fakes.inspect, Runnable::run, Runnable::run);
  private final PlanPageModel desk = PlanPageModel.of(plan, fakes.inspect, replay, follow, shelf);

  private ChosenMethods chosen() {
    return new ChosenMethods(fakes.settings, fakes.plans, Runnable::run);
  }

  private static LatestTask now() {
    return new LatestTask(Runnable::run, Runnable::run);
  }

  private void search() {
    while (!planner.isEmpty()) planner.poll().run();
  }

  private void open() {
    plan.open();
    search();
  }

  private Strip strip(MethodId method) {
    return plan.row(method).flatMap(PlanRow::strip).orElseThrow();
  }

  private void inspect(MethodId method, int hop) {
    plan.inspected().set(new SegmentChoice(strip(method), hop));
  }

  private Edits lastEdits(MethodId method) {
    return fakes.plans.queries.stream().filter(q -> q.method().equals(method)).toList().getLast().edits();
  }

  @Test
  void levelsFoldWithoutPlanningAgain() {
    open();
    int asked = fakes.plans.queries.size();
    assertEquals(8, strip(MethodId.PTP).subgoals().size());
    plan.level().set(0);
    assertEquals(2, strip(MethodId.PTP).subgoals().size());
    assertEquals(1, strip(MethodId.MODEL_FREE).subgoals().size(), "methods without levels stay as they are");
    assertEquals(1, plan.inspected().get().index(), "the inspector follows to what is left");
    plan.level().set(1);
    assertEquals(4, strip(MethodId.PTP).subgoals().size());
    assertEquals(asked, fakes.plans.queries.size());
  }

  @Test
  void aRefusalIsASentenceInItsRow() {
    fakes.plans.refused.put(MethodId.MODEL_FREE, "the policy is damaged; train it again");
    open();
    assertEquals("The policy is damaged; train it again", plan.row(MethodId.MODEL_FREE).orElseThrow().message());
    assertEquals("", plan.row(MethodId.PTP).orElseThrow().message(), "the others are planned");
  }

  @Test
  void everyHopHasItsStepBudget() {
    open();
    assertEquals(28, strip(MethodId.PTP).subgoals().getFirst().budget(),
        "eight subgoals in 400 steps, half of them for the goal");
    plan.level().set(0);
    assertEquals(100, strip(MethodId.PTP).subgoals().getFirst().budget());
    assertEquals(300, strip(MethodId.PTP).subgoals().getLast().budget(), "the goal stays until the episode ends");
    assertEquals(400, strip(MethodId.MODEL_FREE).subgoals().getFirst().budget());
  }

  @Test
  void readingsStandBelowThePicturesWithTheirError() {
    open();
    assertEquals(List.of("drawer 0.0", "can 41, -6", "block 38, 12, 3"), strip(MethodId.PTP).notes().getFirst());
    assertEquals("drawer 2.0", strip(MethodId.PTP).notes().get(2).getFirst());
    assertTrue(desk.figures().note().contains("40 held-out demonstrations: drawer 0.6 cm, can 1.2 cm, block 2.1 cm"));
    assertTrue(desk.figures().figure(FigureTheme.LIGHT).orElseThrow().note().contains("estimates"));
    plan.readings().set(false);
    assertEquals(List.of(), strip(MethodId.PTP).notes().getFirst());
    assertEquals("", desk.figures().note());
  }

  @Test
  void aPinnedSubgoalIsKeptAndTheRestPlannedAgain() {
    open();
    inspect(MethodId.PTP, 2);
    Frame third = strip(MethodId.PTP).subgoals().get(2).state().shown();
    plan.subgoal().pin();
    search();
    assertEquals(Set.of(2), lastEdits(MethodId.PTP).pins().keySet());
    assertEquals(third, lastEdits(MethodId.PTP).pins().get(2));
    assertEquals(Edits.NONE, lastEdits(MethodId.MODEL_FREE), "methods without a search are asked as before");
    assertEquals("pinned", strip(MethodId.PTP).notes().get(3).getFirst());
    assertTrue(plan.subgoal().pinned());
    plan.subgoal().unpin();
    search();
    assertEquals(Edits.NONE, lastEdits(MethodId.PTP));
  }

  @Test
  void aSubgoalOfACoarseLevelIsReplacedAtItsPlaceInTheFinest() {
    open();
    plan.level().set(1);
    inspect(MethodId.PTP, 1);
    plan.subgoal().replace(OTHER);
    search();
    assertEquals(OTHER, lastEdits(MethodId.PTP).pins().get(3));
    assertEquals(OTHER, strip(MethodId.PTP).subgoals().get(1).state().shown());
  }

  @Test
  void aDeletedSubgoalIsGoneAndTheOthersKeepTheirPlaces() {
    open();
    inspect(MethodId.PTP, 2);
    plan.subgoal().leaveOut();
    search();
    assertEquals(7, strip(MethodId.PTP).subgoals().size());
    inspect(MethodId.PTP, 2);
    assertEquals(Optional.of(3), plan.subgoal().place());
    plan.undo();
    search();
    assertEquals(8, strip(MethodId.PTP).subgoals().size());
    assertFalse(plan.undoable().get());
  }

  @Test
  void onlySubgoalsOfASearchCanBeChanged() {
    open();
    assertEquals("", plan.subgoal().obstacle());
    inspect(MethodId.PTP, 7);
    assertTrue(plan.subgoal().obstacle().startsWith("Choose the goal below"), plan.subgoal().obstacle());
    assertEquals(Optional.empty(), plan.subgoal().place(), "the goal itself");
    inspect(MethodId.ORACLE, 2);
    assertTrue(plan.subgoal().obstacle().startsWith("Oracle cannot plan around"), plan.subgoal().obstacle());
    plan.subgoal().replace(OTHER);
    assertEquals(Edits.NONE, plan.edits().get());
  }

  @Test
  void aDrawnGoalIsPlannedToByAllMethods() {
    open();
    plan.edits().draw(DRAWN);
    search();
    for (MethodId method : plan.methods()) assertEquals(Optional.of(DRAWN), lastEdits(method).drawn());
    assertTrue(desk.figures().title().endsWith("to the drawn goal"));
    plan.edits().clear();
    search();
    assertEquals(Edits.NONE, lastEdits(MethodId.PTP));
  }

  @Test
  void oneOfTheTasksGoalsTakesThePlaceOfADrawnOne() {
    open();
    plan.edits().draw(DRAWN);
    search();
    plan.chooseGoal(0);
    search();
    assertEquals(Optional.empty(), lastEdits(MethodId.PTP).drawn(), "the one that was chosen before, too");
    plan.undo();
    search();
    assertEquals(Optional.of(DRAWN), lastEdits(MethodId.PTP).drawn());
    plan.goal().set(3);
    search();
    assertEquals(Optional.empty(), lastEdits(MethodId.PTP).drawn());
    assertTrue(desk.figures().title().endsWith("to goal 4"), desk.figures().title());
  }

  @Test
  void theDrawingsStartIsOneOfTheTasksOrAPictureOfOnesOwn() {
    open();
    Frame tenth = fakes.plans.images(Task.B).starts().get(10);
    plan.draw(Task.B, new Goal(tenth, Optional.empty()), DRAWN);
    search();
    assertEquals(10, plan.start().get(), "the task has that start");
    assertEquals(Optional.empty(), lastEdits(MethodId.PTP).start());
    plan.draw(Task.B, START, DRAWN);
    search();
    assertEquals(Optional.of(START), lastEdits(MethodId.MODEL_FREE).start());
    assertTrue(desk.figures().title().endsWith("your start image to the drawn goal"), desk.figures().title());
    assertEquals("plans-B-own-start-drawn-goal", desk.figures().fileName());
    plan.chooseStart(0);
    search();
    assertEquals(Optional.empty(), lastEdits(MethodId.PTP).start());
    assertEquals(Optional.of(DRAWN), lastEdits(MethodId.PTP).drawn(), "the goal stays");
  }

  @Test
  void everyQuestionCanBeAskedAgain() {
    open();
    inspect(MethodId.PTP, 2);
    plan.subgoal().pin();
    plan.planAgain();
    plan.start().set(4);
    plan.task().set(Task.C);
    search();
    plan.draw(Task.A, START, DRAWN);
    search();
    plan.undo();
    search();
    assertEquals(Task.C, plan.task().get(), "before the drawing");
    plan.undo();
    search();
    assertEquals(Task.A, plan.task().get());
    assertEquals(4, plan.start().get());
    assertEquals(Set.of(2), lastEdits(MethodId.PTP).pins().keySet());
    plan.undo();
    plan.undo();
    search();
    assertEquals(Edits.NONE, lastEdits(MethodId.PTP));
    assertFalse(plan.undoable().get());
    for (int i = 0; i < 4; i++) plan.redo();
    search();
    assertEquals(Optional.of(START), lastEdits(MethodId.PTP).start());
    assertFalse(plan.redoable().get());
  }

  @Test
  void methodsToCompareByEyeComeFirst() {
    fakes.settings.all.remove("plan.methods");
    open();
    assertEquals(List.of(MethodId.PTP, MethodId.GCP, MethodId.LEAP), plan.methods());
  }

  @Test
  void whatIsNotTrainedIsReplacedAtFirst() {
    fakes.settings.all.put("plan.methods", "none of these");
    fakes.plans.untrained.addAll(Set.of(MethodId.GCP, MethodId.LEAP));
    open();
    assertEquals(List.of(MethodId.ORACLE, MethodId.PTP, MethodId.MODEL_FREE), plan.methods());
    assertTrue(plan.rows().stream().allMatch(r -> r.state() == PlanRow.State.READY));
  }

  @Test
  void chosenMethodsAreRemembered() {
    open();
    plan.choose(MethodId.GCP, true);
    plan.choose(MethodId.ORACLE, false);
    assertEquals("ptp,gcp,model-free", fakes.settings.all.get("plan.methods"));
    PlanModel again = new PlanModel(fakes.plans, fakes.inspect, chosen(), now(), now());
    again.open();
    assertEquals(List.of(MethodId.PTP, MethodId.GCP, MethodId.MODEL_FREE), again.methods());
  }

  @Test
  void methodsComeAndGo() {
    open();
    plan.choose(MethodId.GCP, true);
    search();
    assertEquals(
        List.of(MethodId.ORACLE, MethodId.PTP, MethodId.GCP, MethodId.MODEL_FREE),
        plan.rows().stream().map(PlanRow::method).toList());
    for (MethodId method : PlanModel.offered()) plan.choose(method, false);
    assertEquals(1, plan.rows().size(), "the last one stays");
  }

  @Test
  void theReplayBelongsToOneQuestion() {
    open();
    inspect(MethodId.PTP, 0);
    assertEquals(List.of(), fakes.inspect.replayed, "nothing is recorded unasked");
    desk.replayInspected();
    assertEquals(6, replay.rounds().get().size());
    replay.step(99);
    assertEquals(5, replay.chosen().get());
    replay.step(-1);
    assertEquals(4, replay.chosen().get());
    plan.planAgain();
    assertEquals(List.of(), replay.rounds().get());
    search();
    inspect(MethodId.MODEL_FREE, 0);
    desk.replayInspected();
    assertTrue(replay.problem().get().contains("does not search in rounds"));
  }

  @Test
  void leapIsReplayedAndGcpSaysWhyItIsNot() {
    open();
    plan.choose(MethodId.LEAP, true);
    plan.choose(MethodId.GCP, true);
    search();
    inspect(MethodId.LEAP, 0);
    desk.replayInspected();
    assertEquals(4, replay.rounds().get().size());
    inspect(MethodId.GCP, 0);
    desk.replayInspected();
    assertEquals(List.of(), replay.rounds().get());
    assertTrue(replay.problem().get().startsWith("GCP has no search rounds to replay"), replay.problem().get());
  }

  @Test
  void plannedAndAchievedStandSideBySide() {
    open();
    plan.level().set(0);
    desk.follow(plan.row(MethodId.PTP).orElseThrow());
    assertEquals(FollowModel.State.DONE, follow.state().get());
    assertEquals(2, follow.achieved().get().size());
    assertEquals(FakeFrames.at(0.25), follow.achieved().get().getFirst());
    assertEquals(2, follow.followed().get().orElseThrow().stages().size());
    plan.planAgain();
    assertEquals(FollowModel.State.NONE, follow.state().get());
  }

  @Test
  void savedPlansComeBackWithoutPlanning() {
    open();
    inspect(MethodId.PTP, 2);
    plan.subgoal().pin();
    search();
    shelf.save(desk.figures().title(), plan.plans());
    assertEquals("Saved as plan-1", shelf.said().get());
    Strip before = strip(MethodId.PTP);
    String recipe = desk.figures().figure(FigureTheme.LIGHT).orElseThrow().recipe();
    plan.edits().clear();
    plan.start().set(4);
    search();
    int asked = fakes.plans.queries.size();
    shelf.open(shelf.saved().get().getFirst(), plan::show);
    assertEquals(before, strip(MethodId.PTP));
    desk.follow(plan.row(MethodId.PTP).orElseThrow());
    assertSame(plan.plans().get(1), fakes.inspect.followed.getLast(), "the very plan is run");
    inspect(MethodId.PTP, 2);
    desk.replayInspected();
    assertSame(plan.plans().get(1), fakes.inspect.replayed.getLast());
    assertEquals(0, plan.start().get());
    assertTrue(plan.opened().get().isPresent());
    assertEquals(recipe, desk.figures().figure(FigureTheme.LIGHT).orElseThrow().recipe());
    assertEquals(asked, fakes.plans.queries.size());
    plan.plan();
    search();
    assertTrue(plan.opened().get().isEmpty());
    assertEquals(Set.of(2), lastEdits(MethodId.PTP).pins().keySet(), "planning again asks what was saved");
    shelf.forget(shelf.saved().get().getFirst());
    assertEquals(List.of(), shelf.saved().get());
  }

  @Test
  void anExportedFigureNamesPicturesThatAreThere() {
    open();
    plan.edits().draw(DRAWN);
    search();
    String recipe = desk.figures().figure(FigureTheme.LIGHT).orElseThrow().recipe();
    Path picture = fakes.inspect.commands().file(DRAWN.frame());
    assertTrue(recipe.contains(" --goal-image " + picture), recipe);
    assertEquals(DRAWN.frame(), FrameFile.read(picture));
  }

  @Test
  void untrainedMethodsCannotBeFollowed() {
    fakes.plans.trained = false;
    open();
    desk.follow(plan.row(MethodId.PTP).orElseThrow());
    assertEquals(FollowModel.State.NONE, follow.state().get());
    assertNull(plan.inspected().get());
    desk.followInspected();
    desk.replayInspected();
    assertEquals(List.of(), fakes.inspect.followed);
  }
}
