package ptp.diagnose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import ptp.domain.Progress;
import ptp.domain.SceneState;
import ptp.domain.Seed;
import ptp.domain.Trajectory;
import ptp.env.tabletop.task.Demonstrator;
import ptp.experiment.collect.HeldOutDemonstrations;
import ptp.experiment.setup.NetworkFiles;
import ptp.experiment.setup.Setup;
import ptp.learn.probe.ProbeOptions;
import ptp.learn.subgoals.SubgoalGenerator;
import ptp.learn.subgoals.SubgoalOptions;
import ptp.nn.Noise;
import ptp.nn.Tensor;

/**
 * Each generator alone: from states of held-out demonstrations it draws subgoals, whose places are read from their
 * latents and compared with states that were really reached. Coverage: what happened is among the samples. Precision: the
 * samples are states that can happen, which is known because every possible primitive is simulated from the same scene.
 */
final class GeneratorDiagnostic {
  private static final int SAMPLES = 64;
  private static final int REPEATS = 3;
  private static final int GRID = 15;

  private final Setup setup;
  private final ProbeOptions options;
  private final Seed seed;

  GeneratorDiagnostic(Setup setup, ProbeOptions options) {
    this.setup = setup;
    this.options = options;
    this.seed = setup.random("ladder").derive("generators");
  }

  void run(int n, DiagnosticRows rows, Progress progress) {
    try (ProbedEncoder readings = ProbedEncoder.open(setup, options, progress)) {
      List<List<Trajectory>> scenes = scenes(n, progress);
      List<Integer> steps = setup.preset().generators().steps().stream().sorted(Comparator.reverseOrder()).toList();
      for (int span : steps) {
        progress.message("sampling subgoals " + span + " steps ahead");
        try (SubgoalGenerator generator =
            SubgoalGenerator.load(NetworkFiles.read(setup.networks().generator(span)))) {
          measure(generator, segments(generator.options(), scenes), readings, rows, progress);
        }
      }
    }
  }

  private List<List<Trajectory>> scenes(int n, Progress progress) {
    progress.message("simulating every feasible primitive in held-out scenes");
    List<List<Trajectory>> scenes = new ArrayList<>();
    try (Demonstrator demonstrator = HeldOutDemonstrations.demonstrator(setup)) {
      for (long scene = 0; scenes.size() < n; scene++) {
        progress.checkCancelled();
        List<Trajectory> found =
            demonstrator.alternatives(scene, REPEATS).stream().filter(Trajectory::success).toList();
        if (!found.isEmpty()) scenes.add(found);
        progress.at(scenes.size(), n);
      }
    }
    return scenes;
  }

  /** One segment of each scene. */
  private List<DemonstratedSegment> segments(SubgoalOptions generator, List<List<Trajectory>> scenes) {
    List<DemonstratedSegment> segments = new ArrayList<>();
    for (int i = 0; i < scenes.size(); i++) {
      SplittableRandom random = seed.derive("hop " + generator.stepsBetween()).derive(i).random();
      List<DemonstratedSegment> all = new ArrayList<>();
      for (Trajectory shown : scenes.get(i)) all.addAll(segments(generator, shown, scenes.get(i)));
      List<DemonstratedSegment> moving = all.stream().filter(DemonstratedSegment::moves).toList();
      List<DemonstratedSegment> candidates = moving.isEmpty() ? all : moving;
      segments.add(candidates.get(random.nextInt(candidates.size())));
    }
    return segments;
  }

  /** From where the generator was trained: the first frames to the last ones, or anywhere. */
  private static List<DemonstratedSegment> segments(SubgoalOptions generator, Trajectory shown, List<
      Trajectory> scene) {
    if (generator.edgeFrames() > 0) return List.of(new DemonstratedSegment(shown, 0, shown.length(), scene));
    List<DemonstratedSegment> segments = new ArrayList<>();
    for (int from = 0; from + generator.stepsBetween() <= shown.length(); from += GRID) {
      segments.add(new DemonstratedSegment(shown, from, from + generator.stepsBetween(), scene));
    }
    return segments;
  }

  private void measure(
      SubgoalGenerator generator, List<DemonstratedSegment> segments, ProbedEncoder readings, DiagnosticRows rows,
      Progress progress) {
    Count count = new Count();
    for (int i = 0; i < segments.size(); i++) {
      progress.checkCancelled();
      DemonstratedSegment segment = segments.get(i);
      Seed noise = seed.derive("z " + generator.options().stepsBetween()).derive(i);
      count.segment(segment, samples(generator, segment, noise, readings), readings);
      progress.at(i + 1L, segments.size());
    }
    count.report(generator.options().stepsBetween(), rows);
  }

  /** Places of the samples from the segment's context. */
  private static float[][] samples(SubgoalGenerator generator, DemonstratedSegment segment, Seed noise,
      ProbedEncoder readings) {
    try (Tensor context =
        readings.encoder().encodeToLatents(segment.shown().observations().get(segment.from()).frame().rgb(), 1);
        Tensor z = Noise.normal(noise, SAMPLES, generator.latentDim());
        Tensor states = generator.generate(context, SAMPLES, z)) {
      return readings.ofLatents(states);
    }
  }

  /** Sums over segments. */
  private static final class Count {
    private int segments;
    private int moving;
    private int covered;
    private int readable;
    private double fitting;
    private double moved;
    private final List<Double> nearest = new ArrayList<>();

    void segment(DemonstratedSegment segment, float[][] samples, ProbedEncoder readings) {
      segments++;
      List<SceneState> reachable = segment.reachable();
      fitting += share(samples, sample -> reachable.stream().anyMatch(state -> segment.fits(sample, state)));
      moved += share(samples, segment::moved);
      if (!segment.moves()) return;
      moving++;
      if (Arrays.stream(samples).anyMatch(sample -> DemonstratedSegment.samePlaces(sample, segment.reached())))
        covered++;
      nearest.add(Arrays.stream(samples).mapToDouble(s -> DemonstratedSegment.worst(s, segment.reached())).min()
          .orElseThrow());
      float[] read = readings.ofFrames(List.of(segment.shown().observations().get(segment.to()).frame()))[0];
      if (DemonstratedSegment.samePlaces(read, segment.reached())) readable++;
    }

    private static double share(float[][] samples, Predicate<float[]> test) {
      return Arrays.stream(samples).filter(test).count() / (double) samples.length;
    }

    void report(int span, DiagnosticRows rows) {
      String what = span + " steps ahead: ";
      rows.share(what + "coverage, segments reproduced by at least one of %d samples (estimate)".formatted(SAMPLES),
          moving, covered);
      rows.share(what + "upper bound of coverage, reached states that the probe locates correctly", moving, readable);
      rows.medianLength(what + "nearest sample, worst object, median (estimate)", moving, nearest);
      rows.share(what + "precision, samples that show a reachable state (estimate)", segments, fitting);
      rows.share(what + "samples in which an object moves (estimate)", segments, moved);
    }
  }
}
