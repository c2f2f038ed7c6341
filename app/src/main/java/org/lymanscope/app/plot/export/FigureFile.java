package org.lymanscope.app.plot.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.lymanscope.app.plot.Figure;
import org.lymanscope.app.plot.FigurePainter;
import org.w3c.dom.Document;

/**
 * A figure as a file. Needs no window and may run on any thread.
 *
 * @param drawing what is drawn, its title included
 * @param title goes into the file's properties where the format knows titles
 * @param width in units; a unit is a point in PDF, a pixel in SVG and two pixels in PNG
 * @param height in the same units
 */
public record FigureFile(Drawing drawing, String title, int width, int height) {
  private static final int PNG_SCALE = 2;

  /** Something that draws itself onto {@code width × height} units from the origin. */
  @FunctionalInterface
  public interface Drawing {
    void paint(Graphics2D g, int width, int height);
  }

  public FigureFile {
    if (width < 200 || height < 150) {
      throw new IllegalArgumentException("figure of " + width + " × " + height);
    }
  }

  /** A spectrum's plot under its title, in a size that suits a page. */
  public static FigureFile of(Figure figure, String title) {
    return new FigureFile(
        (g, width, height) -> FigurePainter.paint(g, figure, title, width, height),
        title,
        1000,
        560);
  }

  /**
   * Writes the file, or replaces it; the ending of its name says the format, PNG where there is
   * none that is known.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Path path) throws IOException {
    FigureFormat format =
        FigureFormat.ofName(String.valueOf(path.getFileName())).orElse(FigureFormat.PNG);
    byte[] bytes =
        switch (format) {
          case PNG -> png();
          case SVG -> svg();
          case PDF -> pdf();
        };
    Files.write(path, bytes);
  }

  private byte[] png() throws IOException {
    BufferedImage image =
        new BufferedImage(PNG_SCALE * width, PNG_SCALE * height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(PNG_SCALE, PNG_SCALE);
    drawing.paint(g, width, height);
    g.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private byte[] svg() throws IOException {
    SVGGraphics2D g = new SVGGraphics2D(emptyDocument());
    g.setSVGCanvasSize(new java.awt.Dimension(width, height));
    drawing.paint(g, width, height);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStreamWriter writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      g.stream(writer, true);
    }
    return bytes.toByteArray();
  }

  private static Document emptyDocument() throws IOException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVGGraphics2D.SVG_NAMESPACE_URI, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IOException("This Java cannot make XML documents.", e);
    }
  }

  private byte[] pdf() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.getDocumentInformation().setTitle(title);
      PDPage page = new PDPage(new PDRectangle(width, height));
      document.addPage(page);
      PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, width, height);
      drawing.paint(g, width, height);
      g.dispose();
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(g.getXFormObject());
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
