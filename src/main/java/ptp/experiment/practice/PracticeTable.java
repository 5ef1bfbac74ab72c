package ptp.experiment.practice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import ptp.domain.MethodId;
import ptp.domain.Progress;
import ptp.domain.Split;
import ptp.domain.Task;
import ptp.env.EnvironmentSource;
import ptp.experiment.evaluate.EvaluateStage;
import ptp.experiment.evaluate.Evaluation;
import ptp.experiment.preset.PracticeOptions;
import ptp.experiment.preset.PracticeOptions.Learner;
import ptp.experiment.preset.PracticeVariant;
import ptp.experiment.setup.Setup;
import ptp.io.StoreException;
import ptp.io.GrowingTable;

/** Success before and after a practice, with what the policy learned and what the plan buffers remember told apart. */
public final class PracticeTable {
  private static final List<String> COLUMNS =
      List.of(
          "setting", "task", "method", "recipe", "seed", "n", "policy", "buffers", "subgoals", "success", "commit");

  /** Whose actions. */
  public enum Policy {
    /** As it was before practice. */
    OFFLINE,
    /** As practice left it. */
    PRACTISED
  }

  /** What the planner remembers. */
  public enum Buffers {
    /** No plans. */
    EMPTY,
    /** The plans of practice. */
    PRACTISED
  }

  /** Where the subgoals come from. */
  public enum Subgoals {
    /** The planner's. */
    PLANNED,
    /** The scripted solution's. */
    ORACLE
  }

  /**
   * What is measured: every policy with every kind of buffers and subgoals.
   *
   * @param n episodes of each
   * @param split where their problems come from
   */
  public record Asked(Set<Policy> policies, Set<Buffers> buffers, Set<Subgoals> subgoals, int n, Split split) {}

  /** One figure; {@code recipe} says how the policy learned, "-" for one that did not practise. */
  public record Row(
      String setting, Task task, MethodId method, String recipe, long seed, int n, String policy, String buffers,
      String subgoals, double success) {}

  /**
   * A practice.
   *
   * @param setup with the options of practice that the variant changes
   * @param practised the policy that it ends with
   */
  public record Practised(Setup setup, Task task, MethodId method, PracticeVariant variant, Path practised) {}

  private final Practised practice;
  private final EnvironmentSource environments;
  private final Setup setup;

  /**
   * @param environments where episodes are run
   */
  public PracticeTable(Practised practice, EnvironmentSource environments) {
    this.practice = practice;
    this.environments = environments;
    this.setup = practice.setup;
  }

  /**
   * Measures; the offline policy has no buffers of practice, and the oracle plans nothing, so those are left out.
   *
   * @param keep is given each row as soon as it is measured
   */
  public List<Row> measure(Asked asked, Consumer<Row> keep, Progress progress) {
    List<Row> rows = new ArrayList<>();
    for (Policy policy : asked.policies) {
      for (Subgoals subgoals : asked.subgoals) {
        for (Buffers buffers : asked.buffers) {
          boolean plansRemembered = policy == Policy.PRACTISED && subgoals == Subgoals.PLANNED;
          if (buffers == Buffers.PRACTISED && !plansRemembered) continue;
          Row row = row(asked, policy, buffers, subgoals, progress);
          keep.accept(row);
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private Row row(Asked asked, Policy policy, Buffers buffers, Subgoals subgoals, Progress progress) {
    MethodId method = subgoals == Subgoals.ORACLE ? MethodId.ORACLE : practice.method;
    var measured = new EvaluateStage.Measured(practice.task, method, asked.n, asked.split);
    String which = "evaluating the %s policy, buffers %s, subgoals %s".formatted(word(policy), word(buffers), word(
        subgoals));
    boolean remembered = buffers == Buffers.PRACTISED;
    Evaluation found = new EvaluateStage(setup, environments).run(measured, file(policy), remembered, which, progress);
    return new Row(
        setting(), practice.task, practice.method, recipe(policy), setup.seed(), found.n(), policyWord(policy),
        word(buffers), word(subgoals), found.rate());
  }

  private Path file(Policy policy) {
    if (policy == Policy.OFFLINE) return setup.networks().policy();
    if (Files.exists(practice.practised)) return practice.practised;
    throw new StoreException("this was not practised yet; practise it first (ptp practice)");
  }

  /** "shift" of "laptop-shift", where the world or the data are other ones than those of the networks; else the preset. */
  private String setting() {
    String from = setup.preset().from().preset() + "-";
    boolean variant = setup.preset().from().another() && setup.name().startsWith(from);
    return variant ? setup.name().substring(from.length()) : setup.name();
  }

  private String recipe(Policy policy) {
    if (policy == Policy.OFFLINE) return "-";
    String changed = practice.variant.label().replace(", tuning problems", "").replaceFirst("^, ", "");
    return word(setup.preset().practice().learner()) + (changed.isEmpty() ? "" : " (" + changed + ")");
  }

  private String policyWord(Policy policy) {
    PracticeOptions practice = setup.preset().practice();
    boolean nothingPractised = practice.learner() == Learner.CLONE && practice.offlineShare() == 1;
    return policy == Policy.PRACTISED && nothingPractised ? "demonstrations-only" : word(policy);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Adds a row to a file.
   *
   * @param commit of the program, or "unknown"
   */
  public static void append(Path file, Row r, String commit) {
    new GrowingTable(file, COLUMNS).append(
        List.of(
            List.of(
                r.setting, r.task, r.method.id(), r.recipe, r.seed, r.n, r.policy, r.buffers, r.subgoals, r.success,
                commit)));
  }
}
