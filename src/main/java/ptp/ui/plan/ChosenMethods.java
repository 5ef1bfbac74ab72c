package ptp.ui.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import ptp.domain.Method;
import ptp.service.PlanService;
import ptp.service.SettingsService;

/** The methods that a person plans with, remembered in the workspace. */
public final class ChosenMethods {
  /** The names under which methods are remembered, separated by commas. */
  static final String SETTING = "plan.methods";

  /** What is compared by eye at first; the slowest last. */
  private static final List<Method> USUAL = List.of(Method.PTP, Method.GCP, Method.LEAP);

  /** What is shown in the place of methods that are not trained. */
  private static final List<Method> INSTEAD = List.of(Method.ORACLE, Method.MODEL_FREE);

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
  List<Method> read() {
    List<Method> remembered = settings.get(SETTING).map(ChosenMethods::parsed).orElse(List.of());
    return remembered.isEmpty() ? usual() : remembered;
  }

  /** In the order of the rows; what is no method's name counts for nothing. */
  private static List<Method> parsed(String names) {
    List<String> wanted = Arrays.asList(names.split(","));
    return PlanModel.CHOICE.stream().filter(m -> wanted.contains(m.id())).toList();
  }

  private List<Method> usual() {
    Deque<Method> instead = new ArrayDeque<>(INSTEAD.stream().filter(plans::ready).toList());
    List<Method> methods = new ArrayList<>();
    for (Method method : USUAL) {
      if (method == Method.PTP || plans.ready(method)) methods.add(method);
      else if (!instead.isEmpty()) methods.add(instead.pop());
    }
    methods.sort(Comparator.comparingInt(PlanModel.CHOICE::indexOf));
    return methods;
  }

  void remember(List<Method> methods) {
    String names = methods.stream().map(Method::id).collect(Collectors.joining(","));
    worker.execute(() -> settings.put(SETTING, names));
  }
}
