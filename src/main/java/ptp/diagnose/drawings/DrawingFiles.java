package ptp.diagnose.drawings;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ptp.diagnose.drawings.DrawingCheck.Pictures;
import ptp.domain.Frame;
import ptp.io.AtomicFiles;
import ptp.io.picture.PictureFile;

/** The proof as files: a table with a row per drawing, and a sheet of its pictures. */
public final class DrawingFiles {
  private static final List<String> TITLES = List.of("start", "drawn", "snapped", "rendered goal");
  private static final int EDGE = 3 * Frame.OBSERVATION_SIZE;
  private static final int GAP = 6;
  private static final int HEAD = 24;
  private static final int PROOFS_ABREAST = 2;

  private DrawingFiles() {}

  /** Writes a CSV file. */
  public static void table(List<DrawingRow> rows, Path file) {
    String head = String.join(",", DrawingRow.COLUMNS) + "\n";
    AtomicFiles.write(file, head + rows.stream().map(DrawingFiles::line).collect(Collectors.joining()));
  }

  private static String line(DrawingRow row) {
    return row.values().stream().map(DrawingFiles::text).collect(Collectors.joining(",", "", "\n"));
  }

  private static String text(Object value) {
    return value instanceof Double number ? String.format(Locale.ROOT, "%.4f", number) : value.toString();
  }

  /** Writes a PNG file: four pictures per drawing, two drawings in a row. */
  public static void sheet(List<Pictures> pictures, Path file) {
    PictureFile.write(sheet(pictures), file);
  }

  private static BufferedImage sheet(List<Pictures> pictures) {
    int columns = TITLES.size() * PROOFS_ABREAST;
    int rows = Math.ceilDiv(pictures.size(), PROOFS_ABREAST);
    int width = GAP + columns * (EDGE + GAP) + GAP;
    int height = HEAD + rows * (EDGE + GAP) + GAP;
    BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = sheet.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(Color.BLACK);
    g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
    for (int i = 0; i < columns; i++) g.drawString(TITLES.get(i % TITLES.size()), left(i), HEAD - 8);
    for (int i = 0; i < pictures.size(); i++) draw(g, pictures.get(i), i);
    g.dispose();
    return sheet;
  }

  /** Two drawings side by side have a wider gap between them. */
  private static int left(int column) {
    return GAP + column * (EDGE + GAP) + column / TITLES.size() * GAP;
  }

  private static void draw(Graphics2D g, Pictures p, int i) {
    List<Frame> frames = List.of(p.start(), p.drawn(), p.snapped(), p.rendered());
    int y = HEAD + i / PROOFS_ABREAST * (EDGE + GAP);
    for (int k = 0; k < frames.size(); k++) {
      g.drawImage(frames.get(k).picture().image(), left(i % PROOFS_ABREAST * TITLES.size() + k), y, EDGE, EDGE, null);
    }
  }
}
