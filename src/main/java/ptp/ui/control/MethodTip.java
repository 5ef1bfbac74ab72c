package ptp.ui.control;

import javafx.scene.control.Tooltip;
import ptp.domain.Method;
import ptp.ui.text.Texts;

/** What a method is, in one sentence, under the pointer. */
public final class MethodTip {
  private static final double WIDTH = 420;

  private MethodTip() {}

  public static Tooltip of(Method method) {
    Tooltip tip = new Tooltip(words(method));
    tip.setWrapText(true);
    tip.setMaxWidth(WIDTH);
    return tip;
  }

  /** "PTP. Planning to Practice: ..." for who hears the page. */
  public static String words(Method method) {
    return method.title() + ". " + Texts.get("method.tip." + method.name());
  }
}
