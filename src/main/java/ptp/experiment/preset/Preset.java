package ptp.experiment.preset;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ptp.config.Option;
import ptp.config.OptionsReader;
import ptp.domain.MethodId;
import ptp.env.tabletop.TabletopOptions;
import ptp.learn.iql.IqlOptions;
import ptp.learn.probe.ProbeOptions;
import ptp.learn.vqvae.VqvaeOptions;
import ptp.plan.PlannerSettings;
import ptp.plan.ptp.PlannerOptions;
import ptp.rollout.RolloutOptions;

/** Every option of every stage: what a file under {@code experiments} says. */
public record Preset(
    @Option(doc = "purpose of the preset, in one sentence") String description,
    @Option(doc = "networks and demonstrations taken over from another preset") FromOptions from,
    @Option(doc = "the simulator") TabletopOptions simulator,
    @Option(doc = "the demonstrations") CollectOptions collect,
    @Option(doc = "the state encoder") VqvaeOptions encoder,
    @Option(doc = "the object probe, for diagnostics only", alias = "readout") ProbeOptions probe,
    @Option(doc = "the subgoal generators") GeneratorOptions generators,
    @Option(doc = "the baselines of the paper") BaselineOptions baselines,
    @Option(doc = "policy and values") IqlOptions policy,
    @Option(doc = "the planner") PlannerOptions planner,
    @Option(doc = "when a subgoal counts as reached") ThresholdOptions reached,
    @Option(doc = "how the policy follows a plan") RolloutOptions rollout,
    @Option(doc = "online practice") PracticeOptions practice,
    @Option(doc = "how success is evaluated") EvaluationOptions evaluation,
    @Option(doc = "options of added planners, each \"id.name: value\", such as \"toy.subgoals: 3\"") List<
        String> planners)
    implements PlannerSettings {

  /** The program's own planners have their options where they always were in presets. */
  @Override
  public <O extends Record> O options(MethodId method, Class<O> type) {
    return Stream.of(
        planner, baselines.gcp(), baselines.midpoints(), baselines.leap(), baselines.states(), baselines.retrieval())
        .filter(type::isInstance).map(type::cast).findFirst()
        .orElseGet(() -> added(method, type));
  }

  private <O extends Record> O added(MethodId method, Class<O> type) {
    String prefix = method.id() + ".";
    String lines = planners.stream().filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length())).collect(Collectors.joining("\n"));
    return OptionsReader.read(lines, "planners: " + method, type);
  }

  /** Options that do not go together are refused in a sentence, see {@link PresetRules}. */
  public Preset {
    planners = List.copyOf(planners);
    PresetRules.check(planner, generators, reached, rollout);
  }

  /** The same with other options of practice. */
  public Preset withPractice(PracticeOptions other) {
    return new Preset(
        description, from, simulator, collect, encoder, probe, generators, baselines, policy, planner, reached, rollout,
        other, evaluation, planners);
  }

  /** The laptop's settings. */
  public static Preset defaults() {
    return new Preset(
        "the method within two processor cores", FromOptions.defaults(), TabletopOptions.defaults(), CollectOptions
            .defaults(),
        VqvaeOptions.defaults(), ProbeOptions.defaults(), GeneratorOptions.defaults(), BaselineOptions.defaults(),
        IqlOptions.defaults(),
        PlannerOptions.defaults(),
        ThresholdOptions.defaults(), RolloutOptions.defaults(), PracticeOptions.defaults(), EvaluationOptions
            .defaults(), List.of());
  }
}
