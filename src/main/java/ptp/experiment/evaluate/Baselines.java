package ptp.experiment.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import ptp.data.dataset.CodeCache;
import ptp.domain.Latent;
import ptp.domain.Method;
import ptp.experiment.preset.BaselineOptions;
import ptp.experiment.setup.NetworkFiles;
import ptp.experiment.setup.Setup;
import ptp.experiment.train.CodeCaches;
import ptp.io.StoreException;
import ptp.learn.gcp.MidpointPredictor;
import ptp.learn.leap.StateVae;
import ptp.learn.vqvae.Vqvae;
import ptp.nn.Tensor;
import ptp.plan.Planner;
import ptp.plan.ValueModel;
import ptp.plan.gcp.GcpPlanner;
import ptp.plan.gcp.MidpointModel;
import ptp.plan.leap.LeapPlanner;
import ptp.plan.leap.StateDecoder;
import ptp.plan.retrieval.RetrievalPlanner;

/** The networks of the methods that the paper compares with; each is loaded when a planner first needs it. */
public final class Baselines implements AutoCloseable {
  private final Setup setup;
  private final Vqvae vqvae;
  private final List<RetrievalPlanner> retrievals = new ArrayList<>();
  private MidpointPredictor midpoints;
  private StateVae states;
  private Tensor bank;

  Baselines(Setup setup, Vqvae vqvae) {
    this.setup = setup;
    this.vqvae = vqvae;
  }

  /** A fresh planner that halves the way, as {@link BaselineOptions} describes it. */
  Planner gcp(ValueModel values) {
    if (midpoints == null) {
      midpoints = MidpointPredictor.load(NetworkFiles.read(trained(Method.GCP, setup.networks().midpoint())));
    }
    return new GcpPlanner(
        options().gcp(), new MidpointModel(options().midpoints().latentDim(), midpoints::generate), values);
  }

  /** A fresh planner that searches latents of single states. */
  Planner leap(ValueModel values) {
    if (states == null) {
      states = StateVae.load(NetworkFiles.read(trained(Method.LEAP, setup.networks().stateVae())));
    }
    return new LeapPlanner(options().leap(), new StateDecoder(options().states().latentDim(), states::decode), values);
  }

  /** A planner that takes states of the demonstrations; it is valid until this is closed. */
  Planner retrieval(ValueModel values) {
    if (bank == null) bank = demonstrated();
    RetrievalPlanner planner = new RetrievalPlanner(bank, options().retrievalSubgoals(), values);
    retrievals.add(planner);
    return planner;
  }

  private BaselineOptions options() {
    return setup.preset().baselines();
  }

  private Path trained(Method method, Path file) {
    if (Files.exists(file)) return file;
    String how =
        options().train()
            ? "train the generators again (ptp train --stage generators)"
            : "set baselines.train in the preset and train the generators again (ptp train --stage generators)";
    throw new StoreException(
        "the method %s is not trained for the preset %s; %s".formatted(method.id(), setup.name(), how));
  }

  /** Latents {@code [retrievalStates, 720]} of frames drawn from the demonstrations. */
  private Tensor demonstrated() {
    CodeCache cache = Files.isDirectory(setup.dataset()) ? CodeCaches.codes(setup) : null;
    if (cache == null || cache.rows() == 0) {
      throw new StoreException(
          "the method retrieval takes its subgoals from demonstrations, and this workspace has none of the preset %s; "
              .formatted(setup.name()) + "collect them and train the encoder first (ptp collect, ptp train)");
    }
    int count = Math.min(options().retrievalStates(), cache.rows());
    SplittableRandom random = setup.random("retrieval").random();
    short[] codes = new short[count * Latent.CODES];
    for (int i = 0; i < count; i++) {
      int row = random.nextInt(cache.rows());
      System.arraycopy(cache.codes(), row * Latent.CODES, codes, i * Latent.CODES, Latent.CODES);
    }
    return Tensor.of(vqvae.latents(codes, count), count, Latent.SIZE);
  }

  @Override
  public void close() {
    retrievals.forEach(RetrievalPlanner::close);
    if (bank != null) bank.close();
    if (states != null) states.close();
    if (midpoints != null) midpoints.close();
  }
}
