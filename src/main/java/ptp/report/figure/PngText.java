package ptp.report.figure;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** PNG files that say how large they are, with text chunks: tEXt for what Latin-1 can say, iTXt (UTF-8) for the rest. */
final class PngText {
  private static final String FORMAT = "javax_imageio_png_1.0";

  private PngText() {}

  static byte[] encode(BufferedImage image, int pixelsPerMetre, String title, String recipe) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try {
      IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
      size(metadata, pixelsPerMetre);
      add(metadata, "Title", title);
      add(metadata, "Recipe", recipe);
      return write(writer, new IIOImage(image, null, metadata));
    } finally {
      writer.dispose();
    }
  }

  private static byte[] write(ImageWriter writer, IIOImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(image);
    }
    return bytes.toByteArray();
  }

  private static void size(IIOMetadata metadata, int pixelsPerMetre) throws IOException {
    IIOMetadataNode size = new IIOMetadataNode("pHYs");
    size.setAttribute("pixelsPerUnitXAxis", Integer.toString(pixelsPerMetre));
    size.setAttribute("pixelsPerUnitYAxis", Integer.toString(pixelsPerMetre));
    size.setAttribute("unitSpecifier", "meter");
    merge(metadata, size);
  }

  private static void add(IIOMetadata metadata, String keyword, String text) throws IOException {
    boolean latin = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
    IIOMetadataNode entry = new IIOMetadataNode(latin ? "tEXtEntry" : "iTXtEntry");
    entry.setAttribute("keyword", keyword);
    entry.setAttribute(latin ? "value" : "text", text);
    if (!latin) international(entry);
    IIOMetadataNode chunk = new IIOMetadataNode(latin ? "tEXt" : "iTXt");
    chunk.appendChild(entry);
    merge(metadata, chunk);
  }

  private static void merge(IIOMetadata metadata, IIOMetadataNode chunk) throws IOException {
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    root.appendChild(chunk);
    metadata.mergeTree(FORMAT, root);
  }

  private static void international(IIOMetadataNode entry) {
    entry.setAttribute("compressionFlag", "FALSE");
    entry.setAttribute("compressionMethod", "0");
    entry.setAttribute("languageTag", "en");
    entry.setAttribute("translatedKeyword", "");
  }
}
