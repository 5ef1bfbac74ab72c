package ptp.ui.goal.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ptp.domain.Frame;
import ptp.draw.Pixels;
import ptp.report.figure.FakeFrames;

class PictureTest {
  private static final Frame WHITE = Pixels.plain(0xFFFFFF);

  @TempDir private Path folder;

  @Test
  void aGoalComesBackFromItsFileBitForBit() throws IOException {
    Path file = folder.resolve("goal.png");
    PictureFile.write(FakeFrames.at(0.3), file);
    Picture picture = PictureFile.read(file);
    assertTrue(picture.fits());
    assertEquals(FakeFrames.at(0.3), Crop.middle(picture).resize(picture, WHITE));
  }

  @ParameterizedTest
  @CsvSource({"1, 1, png", "1, 3000, png", "47, 49, bmp", "640, 480, jpg", "3, 2, gif", "96, 96, png"})
  void anySizeBecomesAnObservationOfTheSameColour(int width, int height, String kind) throws IOException {
    Path file = folder.resolve("plain." + kind);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width * height; i++) image.setRGB(i % width, i / width, 0x808080);
    ImageIO.write(image, kind, file.toFile());
    Picture picture = PictureFile.read(file);
    assertEquals(width, picture.width());
    Frame frame = Crop.middle(picture).resize(picture, WHITE);
    for (byte value : frame.rgb()) assertEquals(0x80, value & 255, 1);
  }

  @Test
  void largePicturesAreAveragedAndSmallOnesStaySharp() {
    int[] checkered = new int[96 * 96];
    for (int i = 0; i < checkered.length; i++) checkered[i] = (i % 96 + i / 96) % 2 == 0 ? 0xFF000000 : 0xFFFFFFFF;
    Frame grey = new Crop(0, 0, 96).resize(new Picture(96, 96, checkered), WHITE);
    for (byte value : grey.rgb()) assertEquals(127.5, value & 255, 0.6);
    Frame sharp = new Crop(0, 0, 2).resize(new Picture(2, 1 + 1, new int[] {-1, 0xFF000000, 0xFF000000, -1}), WHITE);
    assertEquals(0xFFFFFFFF, sharp.argb(23, 23));
    assertEquals(0xFF000000, sharp.argb(24, 23));
  }

  @Test
  void theSquareStaysInsideThePicture() {
    Picture picture = new Picture(200, 100, new int[20_000]);
    Crop middle = Crop.middle(picture);
    assertEquals(new Crop(50, 0, 100), middle);
    assertEquals(new Crop(100, 0, 100), middle.about(picture, 500, -40));
    assertEquals(new Crop(75, 25, 50), middle.sized(picture, 0.5));
    assertEquals(new Crop(0, 0, 50), middle.sized(picture, 0.5).about(picture, 0, 0));
  }

  @Test
  void whatIsTransparentShowsThePictureBehind() {
    int[] argb = new int[48 * 48];
    Arrays.fill(argb, 48 * 24, argb.length, 0x80FF0000);
    Frame frame = new Crop(0, 0, 48).resize(new Picture(48, 48, argb), Pixels.plain(0x0000FF));
    assertEquals(0xFF0000FF, frame.argb(5, 5));
    assertArrayEquals(new int[] {128, 0, 127}, channels(frame.argb(5, 40)));
  }

  private static int[] channels(int argb) {
    return new int[] {argb >> 16 & 255, argb >> 8 & 255, argb & 255};
  }

  @Test
  void filesThatAreNotPicturesGetOneSentence() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.png"), "not a picture");
    assertSentence("notes.png is not a picture. Choose a PNG, JPEG, GIF or BMP file.", text);
    assertSentence("gone.png is not there any more.", folder.resolve("gone.png"));
    Path empty = Files.createFile(folder.resolve("empty.png"));
    assertSentence("empty.png is not a picture. Choose a PNG, JPEG, GIF or BMP file.", empty);
    Path whole = folder.resolve("goal.png");
    PictureFile.write(FakeFrames.at(0), whole);
    byte[] bytes = Files.readAllBytes(whole);
    Path torn = Files.write(folder.resolve("torn.png"), Arrays.copyOf(bytes, 60));
    assertTrue(message(torn).startsWith("torn.png cannot be read as a picture"), message(torn));
  }

  private static void assertSentence(String sentence, Path file) {
    assertEquals(sentence, message(file));
  }

  private static String message(Path file) {
    return assertThrows(IOException.class, () -> PictureFile.read(file)).getMessage();
  }
}
