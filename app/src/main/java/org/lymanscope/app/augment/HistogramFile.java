package org.lymanscope.app.augment;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Dimension;
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
import org.lymanscope.app.plot.export.FigureFormat;
import org.w3c.dom.Document;

/**
 * The redshifts of a dataset as a file, in the formats and the scale of the spectrum's plot: a unit
 * is a point in PDF, a pixel in SVG and two pixels in PNG. May run on any thread.
 *
 * @param figure what is drawn
 */
record HistogramFile(HistogramFigure figure) {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 420;
  private static final int PNG_SCALE = 2;

  /**
   * Writes the file, or replaces it; the ending of its name says the format, PNG where there is
   * none that is known.
   *
   * @throws IOException if it cannot be written
   */
  void write(Path path) throws IOException {
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
        new BufferedImage(PNG_SCALE * WIDTH, PNG_SCALE * HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(PNG_SCALE, PNG_SCALE);
    figure.paint(g, WIDTH, HEIGHT);
    g.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private byte[] svg() throws IOException {
    SVGGraphics2D g = new SVGGraphics2D(emptyDocument());
    g.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
    figure.paint(g, WIDTH, HEIGHT);
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
      document.getDocumentInformation().setTitle(figure.title());
      PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
      document.addPage(page);
      PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, WIDTH, HEIGHT);
      figure.paint(g, WIDTH, HEIGHT);
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
