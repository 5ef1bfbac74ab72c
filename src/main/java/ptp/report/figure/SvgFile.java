package ptp.report.figure;

import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A figure as an SVG document whose words stay words, with {@code title} and {@code metadata}. */
final class SvgFile {
  private static final String SPACE = "http://www.w3.org/2000/svg";
  private static final String FONTS = "'" + FigureFont.FAMILY + "', Verdana, sans-serif";

  private SvgFile() {}

  /** Drawn in the figure's units and sized in millimetres. */
  static String encode(SizedFigure sheet) throws IOException {
    try {
      Figure figure = sheet.figure();
      SVGGraphics2D g = new SVGGraphics2D(context(), false);
      figure.paint(g);
      Element root = g.getRoot();
      size(root, sheet);
      nameFonts(root);
      root.insertBefore(text(root, "metadata", figure.recipe()), root.getFirstChild());
      root.insertBefore(text(root, "title", figure.title()), root.getFirstChild());
      return written(root);
    } catch (ParserConfigurationException | TransformerException e) {
      throw new IOException("the figure cannot be made an SVG document: " + e.getMessage(), e);
    }
  }

  private static SVGGeneratorContext context() throws ParserConfigurationException {
    Document document = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().getDOMImplementation()
        .createDocument(SPACE, "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(null);
    context.setImageHandler(new Pictures());
    return context;
  }

  private static void size(Element root, SizedFigure sheet) {
    root.setAttribute("width", number(sheet.mmWide()) + "mm");
    root.setAttribute("height", number(sheet.mmHigh()) + "mm");
    root.setAttribute("viewBox", "0 0 " + number(sheet.figure().width()) + " " + number(sheet.figure().height()));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.8f", value).replaceFirst("\\.?0+$", "");
  }

  /** Words keep nearly their width where the font is missing. */
  private static void nameFonts(Element root) {
    NodeList all = root.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (element.getAttribute("font-family").contains(FigureFont.FAMILY)) element.setAttribute("font-family", FONTS);
    }
  }

  private static Element text(Element root, String name, String text) {
    Element element = root.getOwnerDocument().createElementNS(SPACE, name);
    element.setTextContent(text);
    return element;
  }

  private static String written(Element root) throws TransformerException {
    Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
    writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
    StringWriter text = new StringWriter();
    writer.transform(new DOMSource(root), new StreamResult(text));
    return text.toString();
  }

  /** Pictures inside the document, as PNG. */
  private static final class Pictures extends ImageHandlerBase64Encoder {
    @Override
    public void encodeImage(RenderedImage image, OutputStream out) throws SVGGraphics2DIOException {
      try (MemoryCacheImageOutputStream memory = new MemoryCacheImageOutputStream(out)) {
        ImageIO.write(image, "png", memory);
      } catch (IOException e) {
        throw new SVGGraphics2DIOException("a picture cannot be made a PNG", e);
      }
    }
  }
}
