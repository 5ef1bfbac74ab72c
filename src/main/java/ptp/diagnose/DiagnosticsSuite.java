package ptp.diagnose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import ptp.domain.MethodId;
import ptp.domain.Progress;
import ptp.domain.Task;
import ptp.experiment.evaluate.LoadedNetworks;
import ptp.experiment.evaluate.PlanBuffers;
import ptp.experiment.setup.Setup;
import ptp.learn.probe.ProbeOptions;
import ptp.plan.PlannerCatalogue;

/** Measures the parts of the method one above the other, on seeds that nothing was trained or tuned on. */
public final class DiagnosticsSuite {
  /** Methods whose plans differ before there are plan buffers. */
  private static final Set<Diagnostic> WITHOUT_NETWORKS = EnumSet.of(Diagnostic.DEMONSTRATORS, Diagnostic.PRACTISED);
  private static final List<MethodId> OFFLINE_METHODS = List.of(MethodId.PTP, MethodId.MODEL_FREE, MethodId.PTP_FLAT);

  private final Setup setup;
  private final ProbeOptions readout;
  private final BiFunction<Task, MethodId, Optional<Path>> practised;

  /**
   * @param practised the policy that practised a task by a method, if there is one
   */
  public DiagnosticsSuite(Setup setup, BiFunction<Task, MethodId, Optional<Path>> practised) {
    this(setup, ProbeOptions.defaults(), practised);
  }

  /**
   * @param readout how the probes are trained when they are missing
   * @param practised the policy that practised a task by a method, if there is one
   */
  DiagnosticsSuite(Setup setup, ProbeOptions readout, BiFunction<Task, MethodId, Optional<Path>> practised) {
    this.setup = setup;
    this.readout = readout;
    this.practised = practised;
  }

  /**
   * Measures the diagnostics from the lowest up.
   *
   * @param n trials of each figure
   * @param kept told the rows of each diagnostic as soon as it is done
   */
  public List<DiagnosticRow> run(Set<Diagnostic> diagnostics, int n, Consumer<List<DiagnosticRow>> kept,
      Progress progress) {
    if (!WITHOUT_NETWORKS.containsAll(diagnostics)) setup.requireTrained();
    List<DiagnosticRow> all = new ArrayList<>();
    for (Diagnostic diagnostic : EnumSet.copyOf(diagnostics)) {
      progress.message(diagnostic.id() + ": " + diagnostic.title());
      DiagnosticRows rows = new DiagnosticRows(diagnostic);
      measure(diagnostic, n, rows, progress);
      kept.accept(rows.all());
      all.addAll(rows.all());
    }
    return all;
  }

  private void measure(Diagnostic diagnostic, int n, DiagnosticRows rows, Progress progress) {
    switch (diagnostic) {
      case DEMONSTRATORS -> new DemonstratorDiagnostic(setup).run(n, rows, progress);
      case ENCODER -> new EncoderDiagnostic(setup, readout).run(n, rows, progress);
      case PRIMITIVES -> new PrimitiveDiagnostic(setup).run(n, rows, progress);
      case ORACLE -> beforePractice(List.of(MethodId.ORACLE), n, rows, progress);
      case GENERATORS -> new GeneratorDiagnostic(setup, readout).run(n, rows, progress);
      case PLANS -> new PlanDiagnostic(setup, readout).run(n, rows, progress);
      case OFFLINE -> beforePractice(OFFLINE_METHODS, n, rows, progress);
      case PRACTISED -> afterPractice(n, rows, progress);
    }
  }

  private void beforePractice(List<MethodId> methods, int n, DiagnosticRows rows, Progress progress) {
    try (LoadedNetworks networks = LoadedNetworks.load(setup, setup.networks().policy());
        EpisodeDiagnostic episodes = new EpisodeDiagnostic(setup, n)) {
      for (Task task : Task.values()) {
        for (MethodId method : methods)
          episodes.run(networks, Optional.empty(), task, method, method.id(), rows, progress);
      }
    }
  }

  private void afterPractice(int n, DiagnosticRows rows, Progress progress) {
    try (EpisodeDiagnostic episodes = new EpisodeDiagnostic(setup, n)) {
      for (Task task : Task.values()) {
        for (MethodId method : PlannerCatalogue.installed().ids()) {
          Optional<Path> policy = practised.apply(task, method);
          if (policy.isPresent()) afterPractice(episodes, policy.get(), task, method, rows, progress);
        }
      }
    }
    if (rows.all().isEmpty()) progress.message("no practised policy yet; run ptp practice first");
  }

  /** Of PTP the policy, the plan buffers and the plans are exchanged one by one, which tells what each of them did. */
  private void afterPractice(
      EpisodeDiagnostic episodes, Path policy, Task task, MethodId method, DiagnosticRows rows, Progress progress) {
    Optional<Path> plans = Optional.of(PlanBuffers.beside(policy));
    try (LoadedNetworks networks = LoadedNetworks.load(setup, policy)) {
      episodes.run(networks, plans, task, method, method.id(), rows, progress);
      if (!method.equals(MethodId.PTP)) return;
      episodes.run(networks, Optional.empty(), task, method, "ptp, empty plan buffers", rows, progress);
      episodes.run(
          networks, Optional.empty(), task, MethodId.ORACLE, "oracle, practised policy", rows, progress);
    }
    try (LoadedNetworks networks = LoadedNetworks.load(setup, setup.networks().policy())) {
      episodes.run(networks, plans, task, method, "ptp, offline policy", rows, progress);
    }
  }
}
