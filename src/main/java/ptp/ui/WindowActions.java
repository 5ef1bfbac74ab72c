package ptp.ui;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;
import ptp.ui.action.Actions;
import ptp.ui.action.WorkbenchAction;
import ptp.ui.text.Texts;
import ptp.ui.theme.Appearance;
import ptp.ui.theme.Theme;

/** Declares what a person can do: going to pages, each page's actions, then those of the window. */
final class WindowActions {
  private final Actions actions;
  private final Pages pages;
  private final Appearance appearance;

  WindowActions(Actions actions, Pages pages, Appearance appearance) {
    this.actions = actions;
    this.pages = pages;
    this.appearance = appearance;
  }

  /** Sheets over the window. */
  record Sheets(Runnable palette, Runnable keys, Runnable tour, Runnable journal, Runnable networks) {}

  void declare(Sheets sheets) {
    int key = 1;
    for (Page page : pages.all()) {
      String title = Texts.get("action.page", page.module().title());
      actions.add(
          WorkbenchAction.of("page." + page.id(), title, page.module().icon(), () -> pages.open(page.id()))
              .keys("Shortcut+" + key++));
    }
    for (Page page : pages.all()) page.module().connect(actions, page.visible());
    declareOwn(sheets);
  }

  private void declareOwn(Sheets sheets) {
    add("palette", MaterialDesignM.MAGNIFY, sheets.palette(), "Shortcut+K");
    add("keys", MaterialDesignK.KEYBOARD_OUTLINE, sheets.keys(), "F1");
    add("theme", MaterialDesignC.CIRCLE_HALF_FULL, appearance::nextTheme, "Shortcut+Shift+L");
    for (Theme theme : Theme.values()) {
      add("theme." + theme.name(), MaterialDesignC.CIRCLE_HALF_FULL, () -> appearance.theme().set(theme));
    }
    add("text.larger", MaterialDesignF.FORMAT_FONT_SIZE_INCREASE, appearance::larger, "Shortcut+Plus");
    add("text.smaller", MaterialDesignF.FORMAT_FONT_SIZE_DECREASE, appearance::smaller, "Shortcut+Minus");
    // plus is on the key of the equals sign in many layouts, with or without Shift, and on the number pad
    actions.alias("text.larger", "Shortcut+Equals", "Shortcut+Shift+Equals", "Shortcut+Add");
    actions.alias("text.smaller", "Shortcut+Subtract");
    add("text.normal", MaterialDesignF.FORMAT_SIZE, appearance::normalSize, "Shortcut+0");
    add("tour", MaterialDesignW.WALK, sheets.tour());
    add("journal", MaterialDesignN.NOTEBOOK_OUTLINE, sheets.journal(), "Shortcut+Shift+J");
    add("networks", MaterialDesignG.GRAPH_OUTLINE, sheets.networks());
  }

  private void add(String id, Ikon icon, Runnable handler) {
    actions.add(WorkbenchAction.of(id, Texts.get("action." + id), icon, handler));
  }

  private void add(String id, Ikon icon, Runnable handler, String keys) {
    actions.add(WorkbenchAction.of(id, Texts.get("action." + id), icon, handler).keys(keys));
  }
}
