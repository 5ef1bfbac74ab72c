package ptp.ui.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import ptp.domain.MethodId;
import ptp.service.PlanService;
import ptp.service.SettingsService;

/** The methods that a person plans with, remembered in the workspace. */
public final class ChosenMethods {
  /** The names under which methods are remembered, separated by commas. */
  static final String SETTING = "plan.methods";

  /** What is compared by eye at first; the slowest last. */
  private static final List<MethodId> USUAL = List.of(MethodId.PTP, MethodId.GCP, MethodId.LEAP);

  /** What is shown in the place of methods that are not trained. */
  private static final List<MethodId> INSTEAD = List.of(MethodId.ORACLE, MethodId.MODEL_FREE);

  private final SettingsService settings;
  private final PlanService plans;
  private final Executor worker;

  /**
   * @param worker writes what is remembered
   */
  public ChosenMethods(SettingsService settings, PlanService plans, Executor worker) {
    this.settings = settings;
    this.plans = plans;
    this.worker = worker;
  }

  /**
   * What was chosen last, or else the usual ones; PTP is among those even where it is not trained, because its row then says
   * what to do. Not for an interface thread.
   */
  List<MethodId> read() {
    List<MethodId> remembered = settings.get(SETTING).map(ChosenMethods::parsed).orElse(List.of());
    return remembered.isEmpty() ? usual() : remembered;
  }

  /** In the order of the rows; what is no method's name counts for nothing. */
  private static List<MethodId> parsed(String names) {
    List<String> wanted = Arrays.asList(names.split(","));
    return PlanModel.offered().stream().filter(m -> wanted.contains(m.id())).toList();
  }

  private List<MethodId> usual() {
    Deque<MethodId> instead = new ArrayDeque<>(INSTEAD.stream().filter(plans::ready).toList());
    List<MethodId> methods = new ArrayList<>();
    for (MethodId method : USUAL) {
      if (method.equals(MethodId.PTP) || plans.ready(method)) methods.add(method);
      else if (!instead.isEmpty()) methods.add(instead.pop());
    }
    methods.sort(Comparator.comparingInt(PlanModel.offered()::indexOf));
    return methods;
  }

  void remember(List<MethodId> methods) {
    String names = methods.stream().map(MethodId::id).collect(Collectors.joining(","));
    worker.execute(() -> settings.put(SETTING, names));
  }
}
