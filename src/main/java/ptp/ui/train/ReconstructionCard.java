package ptp.ui.train;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import ptp.service.ReconstructionService.Pair;
import ptp.ui.control.Cards;
import ptp.ui.control.FrameImages;
import ptp.ui.control.FrameView;
import ptp.ui.text.Texts;

/** Frames of the demonstrations above the encoder's reconstruction of them. */
final class ReconstructionCard {
  private final FrameImages images = new FrameImages();
  private final List<FrameView> frames = new ArrayList<>();
  private final List<FrameView> kept = new ArrayList<>();
  private final GridPane grid = Cards.styled(new GridPane(), "kept-frames");
  private final Label caption = Cards.muted("");
  private final Region node;

  ReconstructionCard(ReconstructionModel model) {
    grid.addColumn(0, Cards.muted(Texts.get("train.kept.frame")), Cards.muted(Texts.get("train.kept.kept")));
    for (int i = 0; i < ReconstructionModel.SHOWN; i++) {
      frames.add(view("train.kept.frameText", i));
      kept.add(view("train.kept.keptText", i));
      grid.addColumn(i + 1, frames.get(i), kept.get(i));
    }
    caption.setId("kept-caption");
    caption.setWrapText(true);
    caption.setMinHeight(Region.USE_PREF_SIZE); // the charts would take its second line
    Node content = Cards.column("facts", grid, caption);
    node = Cards.styled(Cards.card(Texts.get("train.kept"), content), "kept-card");
    model.kept().subscribe(() -> show(model));
    show(model);
  }

  private FrameView view(String words, int i) {
    return Cards.styled(new FrameView(images, Texts.get(words, i + 1)), "kept-frame");
  }

  Region node() {
    return node;
  }

  private void show(ReconstructionModel model) {
    List<Pair> pairs = model.pairs();
    for (int i = 0; i < ReconstructionModel.SHOWN; i++) {
      frames.get(i).show(i < pairs.size() ? pairs.get(i).frame() : null);
      kept.get(i).show(i < pairs.size() ? pairs.get(i).kept() : null);
    }
    Cards.show(grid, !pairs.isEmpty());
    caption.setText(model.caption());
  }
}
