package ptp.ui.control;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import ptp.domain.Method;
import ptp.ui.text.Texts;

/** What a method or a figure is, in one sentence, under the pointer. */
public final class MethodTip {
  private static final double WIDTH = 420;

  private MethodTip() {}

  /** Explains the method that a label names, to who hears the page too. */
  public static void on(Label name, Method method) {
    String words = Texts.get("method.tip." + method.name());
    explain(name, words);
    name.setAccessibleText(method.title() + ". " + words);
  }

  /** Explains what a label says, in lines that are not too long. */
  public static void explain(Label label, String words) {
    Tooltip tip = new Tooltip(words);
    tip.setWrapText(true);
    tip.setMaxWidth(WIDTH);
    label.setTooltip(tip);
  }
}
