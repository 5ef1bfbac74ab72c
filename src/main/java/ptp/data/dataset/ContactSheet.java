package ptp.data.dataset;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import ptp.domain.Frame;
import ptp.io.picture.PictureFile;

/** An image of a few trajectories: one row each, with its label and frames at equal intervals from first to last. */
public final class ContactSheet {
  private static final int LABEL_WIDTH = 150;
  private static final int GAP = 4;
  private static final int LINE = 15;

  private final DatasetReader dataset;
  private final int frames;
  private final int edge;

  /**
   * @param frames pictures per trajectory, at least 2
   * @param scale edge of a pixel of a frame, in pixels of the sheet
   */
  public ContactSheet(DatasetReader dataset, int frames, int scale) {
    if (frames < 2 || scale < 1) throw new IllegalArgumentException("a contact sheet needs 2 frames and scale 1");
    this.dataset = dataset;
    this.frames = frames;
    this.edge = Frame.OBSERVATION_SIZE * scale;
  }

  /** Draws the episodes from top to bottom. */
  public BufferedImage draw(List<EpisodeIndexEntry> episodes) {
    int width = LABEL_WIDTH + frames * (edge + GAP) + GAP;
    int height = Math.max(1, episodes.size()) * (edge + GAP) + GAP;
    BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = sheet.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    for (int i = 0; i < episodes.size(); i++) drawRow(g, episodes.get(i), GAP + i * (edge + GAP));
    g.dispose();
    return sheet;
  }

  private void drawRow(Graphics2D g, EpisodeIndexEntry episode, int y) {
    g.setColor(Color.BLACK);
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
    g.drawString(episode.number() + "  " + episode.label(), GAP, y + LINE);
    g.drawString(episode.length() + " steps" + (episode.success() ? "" : ", failed"), GAP, y + 2 * LINE);
    for (int i = 0; i < frames; i++) {
      int row = episode.firstRow() + Math.round((float) i * episode.length() / (frames - 1));
      g.drawImage(dataset.frame(row).picture().image(), LABEL_WIDTH + i * (edge + GAP), y, edge, edge, null);
    }
  }

  /** Draws the episodes into a PNG file, which is written or replaced as a whole. */
  public void write(List<EpisodeIndexEntry> episodes, Path png) {
    PictureFile.write(draw(episodes), png);
  }
}
