package ptp.domain;

import java.nio.file.Path;
import ptp.io.picture.Crop;
import ptp.io.picture.Picture;
import ptp.io.picture.PictureFile;

/** Frames in picture files. */
public final class FrameFile {
  private FrameFile() {}

  /** The frame as a PNG, without loss. */
  public static byte[] png(Frame frame) {
    return PictureFile.png(frame.picture().image());
  }

  /** Writes a frame to a PNG file, whose folder is made. */
  public static void write(Frame frame, Path file) {
    PictureFile.write(frame.picture().image(), file);
  }

  /**
   * The middle square of the picture in a file, at 48 x 48 pixels; what is transparent is white. What is no picture is
   * refused in a sentence.
   */
  public static Frame read(Path file) {
    Picture picture = PictureFile.read(file);
    return Frame.of(Crop.middle(picture).resize(picture, Frame.OBSERVATION_SIZE));
  }
}
