package ptp.ui.goal;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import ptp.draw.Edit.Side;
import ptp.ui.control.Cards;
import ptp.ui.control.FrameImages;
import ptp.ui.control.FrameView;
import ptp.ui.control.Overlay;
import ptp.ui.control.WrapRow;
import ptp.domain.Frame;
import ptp.io.picture.Picture;
import ptp.ui.text.Texts;

/** A sheet over the page that shows what becomes of a picture from outside. */
final class ImportSheet {
  private final ImportModel model;
  private final FrameView preview;
  private final Label size = Cards.muted("");
  private final Slider share = new Slider(0.05, 1, 1);
  private final Cropper cropper;
  private final Overlay overlay;

  ImportSheet(StackPane page, ImportModel model, FrameImages images) {
    this.model = model;
    preview = Cards.styled(new FrameView(images, Texts.get("import.preview")), "inspected-frame");
    cropper = new Cropper(model);
    size.setWrapText(true);
    share.setId("crop-size");
    share.setAccessibleText(Texts.get("import.size"));
    share.valueProperty().subscribe((before, now) -> resize(now.doubleValue()));
    VBox right = Cards.column("facts", preview, size, new Label(Texts.get("import.size")), share);
    VBox sheet =
        new VBox(
            Cards.styled(new Label(Texts.get("import.title")), "page-title"),
            Cards.row("inspector", cropper, right),
            buttons());
    sheet.setId("import-sheet");
    sheet.getStyleClass().add("import-sheet");
    overlay = new Overlay(page, sheet, model::dismiss);
    model.picture().subscribe(this::show);
    model.crop().subscribe(this::showPreview);
  }

  private Node buttons() {
    Button goal = button("import.goal", "import-goal", () -> model.accept(Side.GOAL));
    Button start = button("import.start", "import-start", () -> model.accept(Side.START));
    Button cancel = button("import.cancel", "import-cancel", model::dismiss);
    goal.setDefaultButton(true);
    return new WrapRow(8, false, goal, start, cancel);
  }

  private static Button button(String key, String id, Runnable handler) {
    Button button = new Button(Texts.get(key));
    button.setId(id);
    button.setOnAction(e -> handler.run());
    return button;
  }

  private void resize(double now) {
    if (model.picture().get() != null) model.size(now);
  }

  private void show(Picture picture) {
    if (picture == null) {
      overlay.close();
      return;
    }
    share.setValue(1);
    String words = fits(picture) ? Texts.get("import.fits") : Texts.get("import.from", picture.width(), picture
        .height());
    size.setText(words);
    showPreview();
    overlay.open(cropper);
  }

  private void showPreview() {
    if (model.picture().get() != null) preview.show(model.preview());
  }

  /** Nothing has to be cropped. */
  private static boolean fits(Picture picture) {
    return picture.width() == Frame.OBSERVATION_SIZE && picture.height() == Frame.OBSERVATION_SIZE;
  }
}
