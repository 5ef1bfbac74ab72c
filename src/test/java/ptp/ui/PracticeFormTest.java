package ptp.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ptp.domain.Goal;
import ptp.domain.MethodId;
import ptp.domain.Task;
import ptp.experiment.practice.KeptGoal;
import ptp.experiment.preset.PracticeOptions;
import ptp.experiment.preset.Preset;
import ptp.report.figure.FakeFrames;
import ptp.service.JobService.Request;
import ptp.ui.control.OptionsModel;
import ptp.ui.practice.PracticeForm;
import ptp.ui.practice.PracticeForm.Aim;
import ptp.ui.task.JobsModel;
import ptp.ui.task.LatestTask;
import ptp.ui.train.PresetForm;
import ptp.ui.train.TrainModel;

/** Forms made from option records, without a toolkit. */
class PracticeFormTest {
  private final FakeServices fakes = new FakeServices();
  private final JobsModel jobs = new JobsModel(fakes.jobs, Runnable::run, Runnable::run, Runnable::run);
  private final PracticeForm form = new PracticeForm(Path.of("my work"), fakes.presets, fakes.practice, jobs, here(),
      here());
  private final TrainModel train = new TrainModel(fakes.jobs.presets(), jobs);
  private final PresetForm preset = new PresetForm(fakes.presets, train, here());

  private static LatestTask here() {
    return new LatestTask(Runnable::run, Runnable::run);
  }

  private static OptionsModel.Entry entry(OptionsModel<?> options, String path) {
    return options.entries().stream().filter(e -> e.field().path().equals(path)).findFirst().orElseThrow();
  }

  private Request started() {
    form.start();
    return fakes.jobs.jobs().getFirst().request();
  }

  @Test
  void theFormShowsThePresetsOptionsBesideThePapers() {
    assertFalse(form.startable().get(), "nothing was read yet");
    form.open();
    assertEquals(List.of("laptop", "printed", "released"), form.presets());
    OptionsModel.Entry epochs = entry(form.options(), "epochs");
    assertEquals("" + PracticeOptions.defaults().epochs(), epochs.text().get());
    assertEquals("Epochs of practice", epochs.title());
    assertEquals("150 in simulation, 10 on the robot", epochs.field().paper());
    assertTrue(form.startable().get());
    assertEquals("", started().practice().options());
  }

  @Test
  void everyOptionOfAPresetIsInWords() {
    OptionsModel<Preset> options = new OptionsModel<>(Preset.class);
    options.fill(Preset.defaults());
    for (OptionsModel.Entry option : options.entries()) {
      assertFalse(option.field().doc().isBlank(), option.field().path());
      assertTrue(option.title().equalsIgnoreCase(option.field().doc()), option.title());
      assertFalse(Character.isLowerCase(option.title().charAt(0)), option.title());
    }
  }

  @Test
  void everyWrongOptionIsToldInASentence() {
    form.open();
    entry(form.options(), "epochs").text().set("many");
    entry(form.options(), "offlineShare").text().set("2");
    assertEquals(
        "epochs must be a whole number from 0 to 100000, not \"many\"",
        entry(form.options(), "epochs").problem().get());
    assertEquals(
        "offlineShare must be a number from 0 to 1, not \"2\"", entry(form.options(), "offlineShare").problem().get());
    assertEquals("", entry(form.options(), "klWeight").problem().get());
    assertFalse(form.startable().get());
    form.start();
    assertEquals(List.of(), fakes.jobs.jobs());
    entry(form.options(), "epochs").text().set("7");
    entry(form.options(), "offlineShare").text().set("0.6");
    assertEquals("", entry(form.options(), "epochs").problem().get());
    assertEquals("epochs: 7\nofflineShare: 0.6", started().practice().options());
  }

  @Test
  void aDrawnGoalIsKeptAndPractised() {
    form.open();
    form.aim().set(Aim.DRAWN);
    assertTrue(form.remark().contains("no drawn goal"), form.remark());
    assertFalse(form.startable().get());
    Goal goal = new Goal(FakeFrames.at(0.5), Optional.empty());
    form.draw(goal);
    form.method().set(MethodId.ORACLE);
    assertTrue(form.remark().contains("oracle"), form.remark());
    form.method().set(MethodId.GCP);
    form.task().set(Task.B);
    Request request = started();
    assertEquals(List.of(goal), fakes.practice.kept);
    assertEquals(List.of("goal1"), request.practice().goals());
    assertEquals(Optional.of(Task.B), request.task());
  }

  private static Goal goal(double share) {
    return new Goal(FakeFrames.at(share), Optional.empty());
  }

  private List<String> chosen() {
    return form.goals().chosen().stream().sorted().toList();
  }

  @Test
  void goalsThatWereKeptCanBeChosenAgain() {
    for (double share : new double[] {0.1, 0.5, 0.9}) fakes.practice.keep(goal(share));
    form.open();
    assertEquals(List.of("goal3", "goal2", "goal1"), form.goals().kept().stream().map(KeptGoal::id).toList());
    form.aim().set(Aim.DRAWN);
    assertTrue(form.remark().contains("Select at least one"), form.remark());
    assertFalse(form.startable().get());
    form.goals().choose("goal3", true);
    form.goals().choose("goal2", true);
    form.goals().choose("goal1", true);
    form.goals().choose("goal2", false);
    assertTrue(form.startable().get());
    assertEquals(List.of("goal1", "goal3"), started().practice().goals());
    assertTrue(form.command().contains("--goal goals/goal1.png --goal goals/goal3.png"), form.command());
  }

  @Test
  void aDrawingIsAddedToWhatIsChosenUntilThatIsPractised() {
    form.open();
    form.draw(goal(0.1));
    form.draw(goal(0.5));
    assertEquals(List.of("goal1", "goal2"), chosen());
    assertEquals("goal2", form.goals().kept().getFirst().id());
    assertEquals(List.of("goal1", "goal2"), started().practice().goals());
    assertEquals(List.of("goal1", "goal2"), chosen());
    form.draw(goal(0.9));
    assertEquals(List.of("goal3"), chosen(), "the first of another set");
  }

  @Test
  void nothingStartsBeforeTheDrawingIsKept() {
    List<Runnable> later = new ArrayList<>();
    PracticeForm slow =
        new PracticeForm(
            Path.of("my work"), fakes.presets, fakes.practice, jobs, here(), new LatestTask(later::add, Runnable::run));
    fakes.practice.keep(goal(0.1));
    slow.open();
    slow.goals().choose("goal1", true);
    slow.draw(goal(0.5));
    assertEquals("", slow.remark());
    assertFalse(slow.startable().get());
    later.forEach(Runnable::run);
    assertTrue(slow.startable().get());
    assertEquals(2, slow.goals().chosen().size());
  }

  @Test
  void goalsThatAreGoneAreNotChosenAnyMore() {
    fakes.practice.keep(goal(0.1));
    form.open();
    form.aim().set(Aim.DRAWN);
    form.goals().choose("goal1", true);
    fakes.practice.kept.clear();
    form.open();
    assertEquals(List.of(), chosen());
    assertTrue(form.remark().contains("no drawn goal"), form.remark());
  }

  @Test
  void whatIsMissingIsSaid() {
    fakes.practice.lacking = Optional.of("Train it first.");
    form.open();
    assertEquals("Train it first.", form.problem().get());
    assertFalse(form.startable().get());
    fakes.practice.lacking = Optional.empty();
    form.method().set(MethodId.LEAP);
    assertTrue(form.startable().get());
  }

  @Test
  void whatWasPractisedIsNotPractisedAgain() {
    form.open();
    Request first = started();
    form.doneAlready(Set.of(fakes.practice.run(first)));
    assertFalse(form.startable().get());
    assertTrue(form.remark().contains("This run already exists"), form.remark());
    form.open();
    assertEquals(1, form.repeat().get(), "a repeat that is new");
    assertTrue(form.startable().get());
  }

  @Test
  void theTerminalsCommandSaysTheSame() {
    form.open();
    List<String> told = new ArrayList<>();
    entry(form.options(), "epochs").text().set("7");
    form.repeat().set(2);
    told.add(form.command());
    form.draw(new Goal(FakeFrames.at(0.5), Optional.empty()));
    told.add(form.command());
    assertEquals(
        List.of(
            "installer/ptp practice --workspace 'my work' --preset laptop --task A --method ptp --seed 0 --set epochs=7 "
                + "--repeat 2",
            "installer/ptp practice --workspace 'my work' --preset laptop --task A --method ptp --seed 0 "
                + "--goal goals/goal1.png --set epochs=7 --repeat 2"),
        told);
  }

  @Test
  void changedOptionsBecomeAPresetOfTheirOwn() {
    preset.open();
    assertEquals("laptop", preset.base().get());
    entry(preset.options(), "policy.optimiser.gradientSteps").text().set("none");
    String problem = entry(preset.options(), "policy.optimiser.gradientSteps").problem().get();
    assertTrue(problem.startsWith("policy.optimiser.gradientSteps must be a whole number"), problem);
    preset.name().set("mine");
    assertFalse(preset.savable().get());
    entry(preset.options(), "policy.optimiser.gradientSteps").text().set("123");
    assertTrue(preset.savable().get());
    preset.save();
    assertEquals(123, fakes.presets.read("mine").policy().optimiser().gradientSteps());
    assertEquals("mine", train.preset().get());
    assertEquals(List.of("laptop", "printed", "released", "mine"), train.presets());
    assertEquals("mine", preset.base().get());
    assertFalse(preset.savable().get(), "nothing is changed yet");
  }

  @Test
  void aTakenNameIsRefused() {
    preset.open();
    entry(preset.options(), "practice.epochs").text().set("1");
    preset.name().set("printed");
    preset.save();
    assertTrue(preset.problem().get().contains("already"), preset.problem().get());
  }
}
