package ptp.report.compare;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ptp.config.OptionPaths;
import ptp.domain.MethodId;
import ptp.domain.ObservationMode;
import ptp.domain.RunRecord;
import ptp.domain.RunRecord.Status;
import ptp.domain.Task;
import ptp.experiment.preset.Preset;
import ptp.experiment.preset.RunSpec;
import ptp.plan.PlannerCatalogue;
import ptp.service.MetricService;
import ptp.stats.SeedCurve;

/**
 * A run, its success over epochs, and its tags.
 *
 * @param success shares, 0 to 1; empty for a run that has measured none
 * @param options of its recipe, by their dotted paths
 */
public record MeasuredRun(RunRecord run, SeedCurve success, Set<String> tags, Map<String, String> options) {
  /** The kind of run that practises; the others measure, or train for all tasks. */
  static final String PRACTICE = "practice";

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

  /** Key that the runs of one experiment share; its evaluations and its practice form one curve. */
  record Strand(@Nullable MethodId method, @Nullable Task task, ObservationMode observation, String preset,
      long seed) {}

  /** Reads what a run measured. */
  public static MeasuredRun of(MetricService service, RunRecord run, Set<String> tags) {
    return new MeasuredRun(run, service.success(run), tags, OptionPaths.of(run.recipe(), Preset.class));
  }

  /** The runs of a workspace, newest first. */
  public static List<MeasuredRun> all(MetricService service) {
    var tags = service.tags();
    return service.runs().stream().map(r -> of(service, r, tags.getOrDefault(r.id(), Set.of()))).toList();
  }

  /** The same with other tags. */
  public MeasuredRun tagged(Set<String> other) {
    return new MeasuredRun(run, success, other, options);
  }

  /** The method of a run of a task. */
  public MethodId method() {
    return Objects.requireNonNull(run.method(), "a run that trains has no method");
  }

  Strand strand() {
    return new Strand(run.method(), run.task(), run.observation(), run.preset(), run.seed());
  }

  /** Whether the run belongs to one method and task; training runs do not. */
  public boolean ofTask() {
    return run.method() != null && run.task() != null;
  }

  /** Whether it has something to compare. */
  boolean measured() {
    return ofTask() && success.values().length > 0;
  }

  /** The drawn goals that it practises, which are another problem than its task's; empty for the task's own goals. */
  String drawnGoals() {
    return run.spec().isEmpty() ? "" : RunSpec.of(run.spec()).drawnGoals();
  }

  /** Whether its last value is no result: it still practises, or was stopped. */
  public boolean unfinished() {
    return run.kind().equals(PRACTICE) && run.status() != Status.DONE;
  }

  /** Whether its last value is the result of a practice. */
  public boolean finishedPractice() {
    return run.kind().equals(PRACTICE) && run.status() == Status.DONE;
  }

  /** The last value, NaN when there is none. */
  public double last() {
    double[] values = success.values();
    return values.length == 0 ? Double.NaN : values[values.length - 1];
  }

  /** The epoch of the last value: 0 and less before practice; 0 when there is none. */
  public long lastEpoch() {
    long[] epochs = success.epochs();
    return epochs.length == 0 ? 0 : epochs[epochs.length - 1];
  }

  /** When it was begun, as people read and search it: "2026-05-17 14:05". */
  public static String date(Instant created) {
    return WHEN.format(created);
  }

  /** Whether the run says every one of these lower-case words: in whatever the table shows of it, or in its name. */
  boolean says(List<String> words) {
    String about = ofTask() ? PlannerCatalogue.installed().title(method()) + " " + method().id() + " task:"
        + run.task() : "";
    String all =
        String.join(
            " ", run.id().value(), about, run.observation().label(), run.preset(), run.kind(), "seed:" + run.seed(),
            run.status().name(), date(run.created()), String.join(" ", tags));
    String low = all.toLowerCase(Locale.ROOT);
    return words.stream().allMatch(low::contains);
  }

  /** Whether nothing can be seen to differ. */
  public boolean looksLike(MeasuredRun other) {
    return run.equals(other.run) && tags.equals(other.tags) && Arrays.equals(success.epochs(), other.success.epochs());
  }
}
