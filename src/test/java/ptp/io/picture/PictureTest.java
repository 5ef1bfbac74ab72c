package ptp.io.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ptp.domain.Frame;
import ptp.domain.FrameFile;
import ptp.io.StoreException;
import ptp.report.figure.FakeFrames;

class PictureTest {
  private static final Path PICTURES = Path.of("src/test/resources/pictures");

  @TempDir private Path folder;

  @Test
  void aGoalComesBackFromItsFileBitForBit() {
    Path file = folder.resolve("goal.png");
    FrameFile.write(FakeFrames.at(0.3), file);
    assertEquals(FakeFrames.at(0.3), FrameFile.read(file));
  }

  @ParameterizedTest
  @CsvSource({"1, 1, png", "1, 3000, png", "47, 49, bmp", "640, 480, jpg", "3, 2, gif", "96, 96, png"})
  void anySizeBecomesAnObservationOfTheSameColour(int width, int height, String kind) throws IOException {
    Path file = folder.resolve("plain." + kind);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width * height; i++) image.setRGB(i % width, i / width, 0x808080);
    ImageIO.write(image, kind, file.toFile());
    assertEquals(width, PictureFile.read(file).width());
    for (byte value : FrameFile.read(file).rgb()) assertEquals(0x80, value & 255, 1);
  }

  /** 126 of 255, 32,382 of 65,535: the same grey in every kind of file. */
  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY,
    BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_4BYTE_ABGR})
  void aGreyIsTheSameGreyInEveryKindOfPng(int type) throws IOException {
    BufferedImage image = new BufferedImage(48, 48, type);
    boolean grey = image.getRaster().getNumBands() == 1 && type != BufferedImage.TYPE_BYTE_INDEXED;
    int sample = type == BufferedImage.TYPE_USHORT_GRAY ? 126 * 257 : 126;
    for (int i = 0; i < 48 * 48; i++) {
      if (grey) image.getRaster().setSample(i % 48, i / 48, 0, sample);
      else image.setRGB(i % 48, i / 48, 0xFF7E7E7E);
    }
    int expected = type == BufferedImage.TYPE_BYTE_INDEXED ? image.getRGB(0, 0) & 255 : 126;
    Path file = folder.resolve("grey.png");
    ImageIO.write(image, "png", file.toFile());
    for (byte value : FrameFile.read(file).rgb()) assertEquals(expected, value & 255);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gray.png", "gray16.png", "palette.png", "rgba-transparent.png", "rgb.webp"})
  void everyKindOfFileShowsItsPicture(String name) {
    Picture picture = PictureFile.read(PICTURES.resolve(name));
    Picture small = Crop.middle(picture).resize(picture, 48);
    assertArrayEquals(small.argb(), Crop.middle(small).resize(small, 48).argb());
    assertTrue(Arrays.stream(small.argb()).distinct().count() > 20, name);
  }

  @Test
  void aPhotographInInkColoursIsRead() throws IOException {
    Path file = folder.resolve("cmyk.jpg");
    writeInk(file, 64);
    Picture picture = PictureFile.read(file);
    assertEquals(64, picture.width());
    int[] plain = channels(picture.argb()[2080]);
    assertTrue(plain[0] > 150 && plain[1] < 110 && plain[2] < 110, Arrays.toString(plain));
  }

  /** No cyan, much magenta and yellow, no black: red. JPEG files hold inks inverted. */
  private static void writeInk(Path file, int edge) throws IOException {
    var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, edge, edge, 4, null);
    for (int i = 0; i < edge * edge; i++) raster.setPixel(i % edge, i / edge, new int[] {255, 30, 30, 255});
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(raster, null, null), null);
    } finally {
      writer.dispose();
    }
    byte[] adobe = "Adobe\0d\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(file, withBlock(bytes.toByteArray(), 0xFFEE, adobe));
  }

  private static byte[] withBlock(byte[] jpeg, int marker, byte[] content) {
    ByteBuffer out = ByteBuffer.allocate(jpeg.length + content.length + 4);
    out.put(jpeg, 0, 2).putShort((short) marker).putShort((short) (content.length + 2)).put(content);
    return out.put(jpeg, 2, jpeg.length - 2).array();
  }

  /** A picture whose upper left quarter is red as it was seen; the camera wrote it in eight ways. */
  @ParameterizedTest
  @CsvSource({"1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 0, 1", "7, 1, 1", "8, 1, 0"})
  void aPhotographStandsUprightAsItsCameraWasHeld(int code, int column, int row) throws IOException {
    int width = code < 5 ? 64 : 32;
    BufferedImage held = new BufferedImage(width, 96 - width, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < held.getHeight() / 2; y++) {
      for (int x = 0; x < width / 2; x++) {
        held.setRGB(x + column * width / 2, y + row * held.getHeight() / 2, 0xFF0000);
      }
    }
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(held, "jpg", jpeg);
    byte[] exif = ByteBuffer.allocate(32).put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8)
        .putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) code).array();
    Path file = Files.write(folder.resolve("held.jpg"), withBlock(jpeg.toByteArray(), 0xFFE1, exif));
    Picture seen = PictureFile.read(file);
    assertEquals(64, seen.width());
    assertEquals(32, seen.height());
    assertTrue(channels(seen.argb()[8 * 64 + 16])[0] > 240);
    assertTrue(channels(seen.argb()[8 * 64 + 48])[0] < 15);
    assertTrue(channels(seen.argb()[24 * 64 + 16])[0] < 15);
  }

  @Test
  void largePicturesAreAveragedAndSmallOnesStaySharp() {
    int[] checkered = new int[96 * 96];
    for (int i = 0; i < checkered.length; i++) checkered[i] = (i % 96 + i / 96) % 2 == 0 ? 0xFF000000 : 0xFFFFFFFF;
    Picture grey = new Crop(0, 0, 96).resize(new Picture(96, 96, checkered), 48);
    for (byte value : grey.rgb()) assertEquals(127.5, value & 255, 0.6);
    Picture sharp = new Crop(0, 0, 2).resize(new Picture(2, 1 + 1, new int[] {-1, 0xFF000000, 0xFF000000, -1}), 48);
    assertEquals(0xFFFFFFFF, sharp.argb()[23 * 48 + 23]);
    assertEquals(0xFF000000, sharp.argb()[23 * 48 + 24]);
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
  void whatIsTransparentShowsWhite() {
    int[] argb = new int[48 * 48];
    Arrays.fill(argb, 48 * 24, argb.length, 0x80FF0000);
    Picture shown = new Crop(0, 0, 48).resize(new Picture(48, 48, argb), 48);
    assertEquals(0xFFFFFFFF, shown.argb()[5 * 48 + 5]);
    assertArrayEquals(new int[] {255, 127, 127}, channels(shown.argb()[40 * 48 + 5]));
  }

  private static int[] channels(int argb) {
    return new int[] {argb >> 16 & 255, argb >> 8 & 255, argb & 255};
  }

  @Test
  void filesThatAreNotPicturesGetOneSentence() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.png"), "not a picture");
    assertSentence("notes.png is not an image; choose a PNG, JPEG, GIF, BMP or WebP file", text);
    assertSentence("gone.png does not exist; choose another image", folder.resolve("gone.png"));
    Path empty = Files.createFile(folder.resolve("empty.png"));
    assertSentence("empty.png is not an image; choose a PNG, JPEG, GIF, BMP or WebP file", empty);
    Path whole = folder.resolve("goal.png");
    FrameFile.write(FakeFrames.at(0), whole);
    byte[] bytes = Files.readAllBytes(whole);
    Path torn = Files.write(folder.resolve("torn.png"), Arrays.copyOf(bytes, 60));
    assertTrue(message(torn).startsWith("torn.png is damaged"), message(torn));
    assertTrue(message(PICTURES.resolve("cut.png")).startsWith("cut.png is damaged"));
    assertSentence(
        "claims-60000x60000.png has 3600 million pixels, more than 64 million; make it smaller first",
        PICTURES.resolve("claims-60000x60000.png"));
  }

  private static void assertSentence(String sentence, Path file) {
    assertEquals(sentence, message(file));
  }

  private static String message(Path file) {
    return assertThrows(StoreException.class, () -> PictureFile.read(file)).getMessage();
  }

  @Test
  void aFrameIsAPictureAndBack() {
    Frame frame = FakeFrames.at(0.7);
    assertEquals(frame, Frame.of(frame.picture()));
    assertEquals(frame, Frame.of(Picture.of(frame.picture().image())));
  }
}
