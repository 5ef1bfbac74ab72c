package ptp.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ptp.service.JobService;
import ptp.service.JobService.Stage;
import ptp.service.ReconstructionService.State;
import ptp.ui.task.JobsModel;
import ptp.ui.train.CurvesModel;
import ptp.ui.train.ReconstructionModel;
import ptp.ui.train.TrainModel;

/** The Train page's view models without a toolkit. */
class TrainModelsTest {
  /** Names as a workspace has them whose policy was trained anew: within a part alphabetical, the parts in no order. */
  private static final List<String> OFFLINE =
      List.of(
          "policy/action_error", "policy/advantage", "policy/policy_gradient", "policy/policy_loss",
          "policy/value_gradient", "policy/value_loss", "encoder/codebook", "encoder/codes_used",
          "encoder/commitment", "encoder/gradient_norm", "encoder/loss", "encoder/perplexity",
          "encoder/reconstruction", "readout/gradient_norm", "readout/loss", "generator-60/copying",
          "generator-60/gradient_norm", "generator-60/kl", "generator-60/loss", "generator-60/reconstruction",
          "midpoint/gradient_norm", "midpoint/kl", "midpoint/loss", "midpoint/reconstruction");

  private final FakeServices fakes = new FakeServices();
  private final JobsModel jobs = new JobsModel(fakes.jobs, Runnable::run, Runnable::run, Runnable::run);
  private final TrainModel train = new TrainModel(fakes.jobs.presets(), jobs);
  private final CurvesModel curves = new CurvesModel(fakes.metrics, train.selected(), Runnable::run, Runnable::run);

  @BeforeEach
  void start() {
    fakes.metrics.length = 10;
    fakes.metrics.measured = OFFLINE;
    curves.visible().set(true);
    train.start();
  }

  private List<String> shownIn(Stage stage) {
    fakes.jobs.run(1, stage, 0.25, Duration.ofSeconds(200), "");
    curves.refresh();
    return curves.curves().stream().map(CurvesModel.Curve::name).toList();
  }

  @Test
  void theStageThatTrainsNowShowsItsLossesFirst() {
    assertEquals(
        List.of("policy/policy_loss", "policy/value_loss", "policy/action_error", "policy/advantage"),
        shownIn(Stage.POLICY));
    assertEquals(
        List.of("midpoint/loss", "midpoint/reconstruction", "midpoint/kl", "midpoint/gradient_norm"),
        shownIn(Stage.GENERATORS), "of several parts the newest");
    fakes.metrics.measured = OFFLINE.stream().filter(n -> !n.startsWith("readout")).toList();
    assertEquals(
        List.of("encoder/loss", "encoder/reconstruction", "encoder/codebook", "encoder/codes_used"),
        shownIn(Stage.ENCODER));
  }

  @Test
  void aStageThatHasMeasuredNothingYetShowsWhatTrainedLast() {
    assertEquals("midpoint/loss", shownIn(Stage.COLLECT).getFirst());
    fakes.metrics.measured = OFFLINE.subList(0, 13);
    assertEquals("encoder/loss", shownIn(Stage.GENERATORS).getFirst());
    fakes.metrics.measured = List.of();
    assertEquals(List.of(), shownIn(Stage.ENCODER));
  }

  @Test
  void aJobThatIsOverKeepsTheCurvesOfItsLastStage() {
    shownIn(Stage.POLICY);
    fakes.jobs.end(1, JobService.State.DONE, "");
    curves.refresh();
    assertEquals("policy/policy_loss", curves.curves().getFirst().name());
  }

  @Test
  void practiceShowsItsSuccessFirst() {
    fakes.metrics.measured =
        List.of(
            "evaluation/result", "evaluation/stage-1", "evaluation/success", "practice/action_error",
            "practice/hop-1-begun", "practice/policy_loss", "practice/success", "practice/value_loss");
    assertEquals(
        List.of("evaluation/success", "practice/policy_loss", "practice/value_loss", "practice/action_error"),
        shownIn(Stage.PRACTICE));
  }

  @Test
  void allChosenCurvesAreShownHoweverMany() {
    shownIn(Stage.POLICY);
    List<String> six = OFFLINE.stream().filter(n -> n.startsWith("encoder") && !n.endsWith("norm")).toList();
    six.forEach(name -> curves.choose(name, true));
    assertEquals(six, shownIn(Stage.POLICY));
    six.forEach(name -> curves.choose(name, false));
    assertEquals("policy/policy_loss", shownIn(Stage.POLICY).getFirst());
  }

  @Test
  void theMenuIsInAlphabeticalOrder() {
    shownIn(Stage.POLICY);
    assertEquals(OFFLINE.stream().sorted().toList(), curves.names());
    assertEquals(Optional.of(Stage.POLICY), jobs.items().getFirst().get().work().stage());
  }

  private ReconstructionModel kept() {
    ReconstructionModel kept = new ReconstructionModel(fakes.reconstructions, train, Runnable::run, Runnable::run);
    kept.visible().set(true);
    return kept;
  }

  @Test
  void reconstructionsAreReadAgainOnlyWhenTheEncoderIsNewer() {
    fakes.reconstructions.trained(1_000);
    ReconstructionModel kept = kept();
    kept.refresh();
    kept.refresh();
    assertEquals(List.of("laptop 0"), fakes.reconstructions.read);
    assertEquals(
        "Preset laptop, seed 0: encoder after 1,000 of 3,000 gradient steps, on demonstration frames",
        kept.caption());
    assertEquals(6, kept.pairs().size());
    fakes.reconstructions.trained(2_000);
    kept.refresh();
    assertEquals(2, fakes.reconstructions.read.size());
    fakes.reconstructions.state = Optional.of(new State(OptionalLong.empty(), 3_000, 7));
    kept.refresh();
    assertEquals("Preset laptop, seed 0: trained encoder, on demonstration frames", kept.caption());
  }

  @Test
  void theEncoderIsThatOfTheSelectedJobOrOfTheForm() {
    ReconstructionModel kept = kept();
    train.preset().set("printed");
    train.seed().set(4);
    kept.refresh();
    train.start();
    kept.refresh();
    assertEquals(List.of("laptop 0", "printed 4"), fakes.reconstructions.read, "the first job is selected");
    assertEquals(2, train.selected().get().id());
    TrainModel fresh = new TrainModel(List.of("released"), new JobsModel(new FakeServices.Jobs(), Runnable::run,
        Runnable::run, Runnable::run));
    ReconstructionModel form = new ReconstructionModel(fakes.reconstructions, fresh, Runnable::run, Runnable::run);
    form.visible().set(true);
    form.refresh();
    assertEquals("released 0", fakes.reconstructions.read.getLast());
  }

  @Test
  void nothingIsReadWhileThePageIsNotSeen() {
    ReconstructionModel kept = new ReconstructionModel(fakes.reconstructions, train, Runnable::run, Runnable::run);
    kept.refresh();
    assertEquals("", kept.caption());
    assertEquals(List.of(), fakes.reconstructions.read);
  }

  @Test
  void withoutAnEncoderASentenceSaysWhatComes() {
    fakes.reconstructions.state = Optional.empty();
    ReconstructionModel kept = kept();
    assertTrue(kept.caption().startsWith("The encoder of preset laptop has no checkpoint yet"));
    fakes.reconstructions.refused = "the checkpoint is gone";
    fakes.reconstructions.trained(1);
    assertTrue(kept.caption().contains("checkpoint is gone"), kept.caption());
    fakes.reconstructions.refused = "";
    kept.refresh();
    assertEquals(6, kept.pairs().size());
  }
}
