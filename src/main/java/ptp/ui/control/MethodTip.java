package ptp.ui.control;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import ptp.domain.Method;
import ptp.ui.text.Texts;

/** What a method is, in one sentence, under the pointer. */
public final class MethodTip {
  private static final double WIDTH = 420;

  private MethodTip() {}

  /** Explains the method that a label names, to who hears the page too. */
  public static void on(Label name, Method method) {
    Tooltip tip = new Tooltip(Texts.get("method.tip." + method.name()));
    tip.setWrapText(true);
    tip.setMaxWidth(WIDTH);
    name.setTooltip(tip);
    name.setAccessibleText(method.title() + ". " + tip.getText());
  }
}
