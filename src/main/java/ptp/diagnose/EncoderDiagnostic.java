package ptp.diagnose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ptp.data.dataset.DatasetReader;
import ptp.data.dataset.EpisodeIndexEntry;
import ptp.domain.Frame;
import ptp.domain.Progress;
import ptp.domain.Trajectory;
import ptp.experiment.collect.HeldOutDemonstrations;
import ptp.experiment.setup.Setup;
import ptp.experiment.train.ProbeStage;
import ptp.learn.probe.ProbeOptions;

/**
 * What the codes preserve: error of the decoded image, codes in use, and the position error of a probe
 * in the codes. The probe of the last tenth of the data set shows whether a large error is the probe's own
 * overfitting.
 */
final class EncoderDiagnostic {
  private final Setup setup;
  private final ProbeOptions options;

  EncoderDiagnostic(Setup setup, ProbeOptions options) {
    this.setup = setup;
    this.options = options;
  }

  void run(int n, DiagnosticRows rows, Progress progress) {
    try (ProbedEncoder readings = ProbedEncoder.open(setup, options, progress);
        DatasetReader dataset = setup.openDataset()) {
      List<Trajectory> demonstrations = HeldOutDemonstrations.demonstrations(setup, n, progress);
      pictures(readings, demonstrations, rows);
      guessing(dataset, demonstrations, rows);
      lastTenth(readings, dataset, n, rows);
    }
  }

  private static void pictures(ProbedEncoder readings, List<Trajectory> demonstrations, DiagnosticRows rows) {
    Errors errors = new Errors();
    long[] uses = new long[readings.encoder().options().codes()];
    double squares = 0;
    for (Trajectory t : demonstrations) {
      List<Frame> frames = ProbedEncoder.frames(t);
      byte[] seen = ProbedEncoder.pixels(frames);
      short[] codes = readings.encoder().encode(seen, frames.size());
      squares += squaredError(seen, readings.encoder().decode(codes, frames.size()));
      for (short code : codes) uses[code & 0xFFFF]++;
      errors.add(ProbedEncoder.truth(t.states()), readings.ofCodes(codes, frames.size()));
    }
    int n = demonstrations.size();
    rows.add("reconstruction, mean squared error of pixels in [0, 1]", n, squares / n, "1");
    rows.add("codes in use, of " + uses.length, n, Arrays.stream(uses).filter(u -> u > 0).count(), "codes");
    rows.add("perplexity of the codes", n, perplexity(uses), "codes");
    errors.report("probe estimate", n, rows);
  }

  /** Baseline without the codes: the error of the data set's mean position. */
  private static void guessing(DatasetReader dataset, List<Trajectory> demonstrations, DiagnosticRows rows) {
    List<EpisodeIndexEntry> learned = ProbeStage.learnedFrom(dataset);
    float[] mean = new float[ProbeStage.NAMES.size()];
    for (EpisodeIndexEntry episode : learned) {
      float[] place = ProbeStage.numbers(dataset.state(episode.firstRow()));
      for (int i = 0; i < mean.length; i++) mean[i] += place[i] / learned.size();
    }
    Errors errors = new Errors();
    for (Trajectory t : demonstrations) {
      for (float[] truth : ProbedEncoder.truth(t.states())) errors.add(truth, mean);
    }
    errors.reportMedians("baseline that predicts the data set's mean", demonstrations.size(), rows);
  }

  /** One demonstration of each scene among those that the probes have not seen. */
  private void lastTenth(ProbedEncoder readings, DatasetReader dataset, int n, DiagnosticRows rows) {
    List<EpisodeIndexEntry> all = dataset.episodes();
    int perScene = setup.preset().collect().demonstration().trajectoriesPerScene();
    Errors errors = new Errors();
    int measured = 0;
    for (int i = ProbeStage.learnedFrom(dataset).size(); i < all.size() && measured < n; i += perScene) {
      Trajectory t = dataset.trajectory(all.get(i));
      errors.add(ProbedEncoder.truth(t.states()), readings.ofFrames(ProbedEncoder.frames(t)));
      measured++;
    }
    errors.report("last tenth of the data set", measured, rows);
  }

  /** Mean over the numbers of the pictures. */
  private static double squaredError(byte[] a, byte[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double difference = ((a[i] & 255) - (b[i] & 255)) / 255.0;
      sum += difference * difference;
    }
    return sum / a.length;
  }

  private static double perplexity(long[] uses) {
    double total = Arrays.stream(uses).sum();
    double entropy = 0;
    for (long use : uses) {
      if (use > 0) entropy -= use / total * Math.log(use / total);
    }
    return Math.exp(entropy);
  }

  /** Distances between true places and read ones, for each part. */
  private static final class Errors {
    private final Map<ScenePart, List<Double>> metres = new EnumMap<>(ScenePart.class);

    Errors() {
      for (ScenePart part : ScenePart.values()) metres.put(part, new ArrayList<>());
    }

    void add(float[][] truth, float[][] read) {
      for (int i = 0; i < truth.length; i++) add(truth[i], read[i]);
    }

    void add(float[] truth, float[] read) {
      metres.forEach((part, errors) -> errors.add(part.distance(truth, read)));
    }

    void reportMedians(String how, int n, DiagnosticRows rows) {
      metres.forEach((part, errors) -> rows.medianLength(part.title() + ", " + how + ", median error", n, errors));
    }

    void report(String how, int n, DiagnosticRows rows) {
      reportMedians(how, n, rows);
      metres.forEach(
          (part, errors) -> rows.add(
              part.title() + ", " + how + ", 90th percentile of the error", n, 100 * Quantiles.of(errors, .9), "cm"));
    }
  }
}
