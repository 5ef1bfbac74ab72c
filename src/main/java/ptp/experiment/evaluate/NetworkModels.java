package ptp.experiment.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import ptp.data.dataset.CodeCache;
import ptp.domain.Latent;
import ptp.domain.MethodId;
import ptp.experiment.setup.NetworkFiles;
import ptp.experiment.setup.Setup;
import ptp.experiment.train.CodeCaches;
import ptp.io.StoreException;
import ptp.io.TensorFile;
import ptp.nn.Tensor;
import ptp.plan.PlanningModels;
import ptp.plan.SubgoalModel;
import ptp.plan.ValueModel;

/** What planners are made from, out of the networks of a setup; what planners keep is closed with it. */
final class NetworkModels implements PlanningModels, AutoCloseable {
  private final Setup setup;
  private final LoadedNetworks networks;
  private final Map<String, AutoCloseable> kept = new HashMap<>();
  private final Deque<AutoCloseable> newestFirst = new ArrayDeque<>();

  NetworkModels(Setup setup, LoadedNetworks networks) {
    this.setup = setup;
    this.networks = networks;
  }

  @Override
  public <O extends Record> O options(MethodId method, Class<O> type) {
    return setup.preset().options(method, type);
  }

  @Override
  public Map<Integer, SubgoalModel> generators() {
    Map<Integer, SubgoalModel> models = new HashMap<>();
    networks.generators().forEach((steps, generator) -> models.put(
        steps, new SubgoalModel(generator.latentDim(), generator::generate)));
    return models;
  }

  @Override
  public Map<Integer, SubgoalModel> distilled() {
    Map<Integer, SubgoalModel> models = new HashMap<>();
    networks.surrogates().forEach((steps, surrogate) -> models.put(
        steps, new SubgoalModel(surrogate.latentDim(), surrogate::generate)));
    return models;
  }

  @Override
  public ValueModel values() {
    return networks.values();
  }

  @Override
  public TensorFile network(MethodId method, String name) {
    Path file = setup.networks().planner(name);
    if (Files.exists(file)) return NetworkFiles.read(file);
    String how =
        setup.preset().baselines().train()
            ? "train the generators again (ptp train --stage generators)"
            : "set baselines.train in the preset and train the generators again (ptp train --stage generators)";
    throw new StoreException("the method %s is not trained for the preset %s; %s".formatted(method, setup.name(), how));
  }

  @Override
  public Tensor demonstrations(MethodId method, int count) {
    CodeCache cache = Files.isDirectory(setup.dataset()) ? CodeCaches.codes(setup) : null;
    if (cache == null || cache.rows() == 0) {
      throw new StoreException(
          "the method %s takes its subgoals from demonstrations, and this workspace has none of the preset %s; "
              .formatted(method, setup.name()) + "collect them and train the encoder first (ptp collect, ptp train)");
    }
    int drawn = Math.min(count, cache.rows());
    SplittableRandom random = setup.random(method.id()).random();
    short[] codes = new short[drawn * Latent.CODES];
    for (int i = 0; i < drawn; i++) {
      int row = random.nextInt(cache.rows());
      System.arraycopy(cache.codes(), row * Latent.CODES, codes, i * Latent.CODES, Latent.CODES);
    }
    return Tensor.of(networks.latents(codes, drawn), drawn, Latent.SIZE);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T extends AutoCloseable> T kept(String name, Supplier<T> make) {
    if (!kept.containsKey(name)) {
      T made = make.get();
      kept.put(name, made);
      newestFirst.push(made);
    }
    return (T) kept.get(name);
  }

  @Override
  public void close() {
    for (AutoCloseable one : newestFirst) close(one);
  }

  private static void close(AutoCloseable one) {
    try {
      one.close();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("what a planner kept cannot be closed", e);
    }
  }
}
