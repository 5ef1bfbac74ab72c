package ptp.experiment.train;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import ptp.data.dataset.DatasetReader;
import ptp.data.sampling.Demonstrations;
import ptp.domain.Progress;
import ptp.experiment.setup.NetworkFiles;
import ptp.experiment.setup.Setup;
import ptp.io.Checkpoints;
import ptp.learn.Trainable;
import ptp.learn.vqvae.Vqvae;
import ptp.plan.PlannerCatalogue;
import ptp.plan.PlannerNetwork;
import ptp.plan.TrainingStates;

/** Trains the networks that planners need for themselves, where the preset says so. */
public final class BaselineStage {
  private final Setup setup;

  /**
   * @param setup of the run
   */
  public BaselineStage(Setup setup) {
    this.setup = setup;
  }

  /** Trains what is missing of the models that other planners need. */
  public void run(Progress progress) {
    List<PlannerNetwork<?>> missing = missing();
    if (!setup.preset().baselines().train() || missing.isEmpty()) return;
    try (DatasetReader dataset = setup.openDataset();
        Vqvae vqvae = Vqvae.load(NetworkFiles.read(setup.networks().encoder()))) {
      Demonstrations demonstrations = new Demonstrations(dataset, CodeCaches.codes(setup));
      for (PlannerNetwork<?> network : missing) train(network, demonstrations, vqvae, progress);
    }
  }

  private List<PlannerNetwork<?>> missing() {
    return PlannerCatalogue.installed().factories().stream()
        .<PlannerNetwork<?>>flatMap(factory -> factory.trains(setup.preset()).stream())
        .filter(network -> !Files.exists(setup.networks().planner(network.name()))).toList();
  }

  private <M extends Trainable> void train(
      PlannerNetwork<M> network, Demonstrations demonstrations, Vqvae vqvae, Progress progress) {
    progress.message("training " + network.title());
    TrainingStates states = new DemonstratedStates(demonstrations, vqvae.table(), setup.random(network.name()));
    Checkpoints checkpoints = setup.checkpoints(network.name());
    try (Pupil<M> learner = new Pupil<>(network, states)) {
      new TrainingLoop(learner, checkpoints, network.name() + "/", LoopOptions.of(network.gradientSteps()))
          .run(progress);
      NetworkFiles.write(setup.networks().planner(network.name()), learner.trained());
    }
    checkpoints.discard();
  }

  /** A planner's network in training. */
  private static final class Pupil<M extends Trainable> extends ModelLearner<M> {
    private final PlannerNetwork.Teacher<M> teacher;
    private final TrainingStates states;

    Pupil(PlannerNetwork<M> network, TrainingStates states) {
      super(network.create().apply(states), network.load());
      this.teacher = network.teach();
      this.states = states;
    }

    @Override
    public Map<String, Double> step(long step) {
      return teacher.step(model(), states, step);
    }
  }
}
