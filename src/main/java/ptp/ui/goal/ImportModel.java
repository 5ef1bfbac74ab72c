package ptp.ui.goal;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import ptp.domain.Frame;
import ptp.io.StoreException;
import ptp.draw.Edit.Side;
import ptp.io.picture.Crop;
import ptp.io.picture.Picture;
import ptp.io.picture.PictureFile;
import ptp.ui.text.Texts;

/** A picture from outside on its way in: read, cropped with a preview, and used as start or goal. */
public final class ImportModel {
  private final Executor worker;
  private final Executor ui;
  private final BiConsumer<Side, Frame> use;
  private final ReadOnlyObjectWrapper<Picture> picture = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Crop> crop = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  /**
   * @param use is told which side gets which observation
   */
  public ImportModel(Executor worker, Executor ui, BiConsumer<Side, Frame> use) {
    this.worker = worker;
    this.ui = ui;
    this.use = use;
  }

  /** The picture that is being cropped; null for none. */
  public ReadOnlyObjectProperty<Picture> picture() {
    return picture.getReadOnlyProperty();
  }

  /** The square that is cut out. */
  public ReadOnlyObjectProperty<Crop> crop() {
    return crop.getReadOnlyProperty();
  }

  /** Why a file could not be used; empty otherwise. */
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** Reads a file off the interface thread. */
  public void read(Path file) {
    worker.execute(
        () -> {
          try {
            Picture read = PictureFile.read(file);
            ui.execute(() -> take(read));
          } catch (StoreException failure) {
            ui.execute(() -> refuse(Texts.problem(failure)));
          }
        });
  }

  /** Says why nothing can be taken. */
  public void refuse(String sentence) {
    problem.set("");
    problem.set(sentence);
  }

  /** Takes a picture, of which a person says then what it shall be. */
  public void take(Picture taken) {
    problem.set("");
    crop.set(Crop.middle(taken));
    picture.set(taken);
  }

  /** Cuts out a square about a point of the picture. */
  void centre(double x, double y) {
    crop.set(crop.get().about(picture.get(), x, y));
  }

  /** Cuts out a square of another size, a share of the largest. */
  void size(double share) {
    crop.set(crop.get().sized(picture.get(), share));
  }

  /** The observation that the crop gives. */
  public Frame preview() {
    return Frame.of(crop.get().resize(picture.get(), Frame.OBSERVATION_SIZE));
  }

  public void accept(Side side) {
    Frame frame = preview();
    dismiss();
    use.accept(side, frame);
  }

  public void dismiss() {
    picture.set(null);
  }
}
