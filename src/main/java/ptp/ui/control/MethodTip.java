package ptp.ui.control;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import ptp.domain.MethodId;
import ptp.plan.PlannerCatalogue;
import ptp.plan.PlannerFactory;
import ptp.ui.text.Texts;

/** What a method or a figure is, in one sentence, under the pointer. */
public final class MethodTip {
  private static final double WIDTH = 420;

  private MethodTip() {}

  /** Explains the method that a label names, to who hears the page too. */
  public static void on(Label name, MethodId method) {
    PlannerCatalogue planners = PlannerCatalogue.installed();
    String words = planners.find(method).map(PlannerFactory::description).orElse(Texts.get("method.tip.unknown"));
    explain(name, words);
    name.setAccessibleText(planners.title(method) + ". " + words);
  }

  /** Explains what a label says, in lines that are not too long. */
  public static void explain(Label label, String words) {
    Tooltip tip = new Tooltip(words);
    tip.setWrapText(true);
    tip.setMaxWidth(WIDTH);
    label.setTooltip(tip);
  }
}
