package ptp.ui.data;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import ptp.ui.action.Actions;
import ptp.ui.control.Cards;
import ptp.ui.control.FrameImages;
import ptp.ui.control.FrameView;
import ptp.ui.control.WrapRow;
import ptp.ui.page.FrameUse;
import ptp.ui.text.Texts;

/** The frame that is looked at, large, the action that was taken there, and what can be done with it. */
final class FrameInspector {
  private final DataModel model;
  private final FrameView picture;
  private final Label title = Cards.styled(new Label(), "strong");
  private final Label step = Cards.muted("");
  private final Label action = Cards.muted("");
  private final Slider slider = new Slider(0, 1, 0);
  private final VBox node;

  /**
   * @param uses what other pages do with a frame
   * @param actions hold those of {@link DataActions}
   */
  FrameInspector(DataModel model, FrameImages images, List<FrameUse> uses, Actions actions) {
    this.model = model;
    picture = Cards.styled(new FrameView(images, Texts.get("data.picture")), "inspected-frame");
    title.setId("data-frame-title");
    step.setId("data-frame-step");
    for (Label label : new Label[] {title, step, action}) label.setWrapText(true);
    slider.setId("scrub");
    slider.setAccessibleText(Texts.get("data.scrub"));
    slider.valueProperty().subscribe((before, now) -> model.step().set(now.intValue()));
    VBox facts = Cards.column("facts", title, step, action, slider, actions.button("data.play"));
    Node buttons =
        new WrapRow(8, false, uses.stream().map(use -> actions.button("data." + use.id())).toArray(Node[]::new));
    Node content = Cards.column("facts", Cards.row("inspector", picture, facts), buttons);
    node = Cards.card(Texts.get("data.frame"), Cards.muted(Texts.get("data.frame.hint")), content);
    model.episodes().subscribe(this::show);
    model.selected().subscribe(this::show);
    model.step().subscribe(this::show);
  }

  Region node() {
    return node;
  }

  private void show() {
    picture.show(model.frame().orElse(null));
    title.setText(
        model.episode()
            .map(e -> Texts.get("data.row", e.number(), Texts.name(e.label()), Texts.get("data.success." + e
                .success())))
            .orElse(Texts.get("data.nothing")));
    step.setText(model.episode().map(e -> Texts.get("data.step", model.step().get(), e.length())).orElse(""));
    action.setText(model.action().map(FrameInspector::words).orElse(""));
    model.episode().ifPresent(e -> slider.setMax(Math.max(1, e.length())));
    slider.setValue(model.step().get());
  }

  private static String words(float[] action) {
    StringBuilder words = new StringBuilder(Texts.get("data.action"));
    for (float number : action) words.append(String.format(Locale.ROOT, "  %+.2f", number));
    return words.toString();
  }
}
