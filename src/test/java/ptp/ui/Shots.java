package ptp.ui;

import static org.awaitility.Awaitility.await;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.awaitility.core.ConditionTimeoutException;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the whole window with its popups, on any platform: every scene is drawn and put at its place. */
final class Shots {
  static final Path FOLDER = Path.of("target", "screenshots");

  private Shots() {}

  static void save(String name) throws IOException {
    save(name, picture());
  }

  /** The picture as soon as nothing moves any more, at the latest after some seconds. */
  static BufferedImage settled() {
    AtomicReference<BufferedImage> last = new AtomicReference<>(picture());
    try {
      await().pollInterval(150, TimeUnit.MILLISECONDS).atMost(8, TimeUnit.SECONDS).until(() -> standsStill(last));
    } catch (ConditionTimeoutException moves) {
      return last.get();
    }
    return last.get();
  }

  private static boolean standsStill(AtomicReference<BufferedImage> last) {
    BufferedImage now = picture();
    return same(last.getAndSet(now), now);
  }

  private static boolean same(BufferedImage a, BufferedImage b) {
    int[] left = a.getRGB(0, 0, a.getWidth(), a.getHeight(), null, 0, a.getWidth());
    int[] right = b.getRGB(0, 0, b.getWidth(), b.getHeight(), null, 0, b.getWidth());
    return Arrays.equals(left, right);
  }

  static void save(String name, BufferedImage picture) throws IOException {
    Files.createDirectories(FOLDER);
    ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile());
  }

  static BufferedImage picture() {
    return WaitForAsyncUtils.waitForAsyncFx(10_000, Shots::compose);
  }

  private static BufferedImage compose() {
    List<Window> windows = new ArrayList<>(Window.getWindows());
    windows.removeIf(w -> !w.isShowing() || w.getScene() == null);
    double left = windows.stream().mapToDouble(Window::getX).min().orElseThrow();
    double top = windows.stream().mapToDouble(Window::getY).min().orElseThrow();
    double right = windows.stream().mapToDouble(w -> w.getX() + w.getWidth()).max().orElseThrow();
    double bottom = windows.stream().mapToDouble(w -> w.getY() + w.getHeight()).max().orElseThrow();
    BufferedImage whole =
        new BufferedImage((int) Math.ceil(right - left), (int) Math.ceil(bottom - top), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = whole.createGraphics();
    for (Window window : windows) draw(g, window, left, top);
    g.dispose();
    return whole;
  }

  private static void draw(Graphics2D g, Window window, double left, double top) {
    if (window instanceof PopupWindow) window.getScene().setFill(Color.TRANSPARENT);
    WritableImage image = window.getScene().snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage scene = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    scene.setRGB(0, 0, width, height, pixels, 0, width);
    int x = (int) Math.round(window.getX() + window.getScene().getX() - left);
    int y = (int) Math.round(window.getY() + window.getScene().getY() - top);
    g.drawImage(scene, x, y, null);
  }
}
