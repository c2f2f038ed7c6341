package org.lymanscope.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.lymanscope.app.cli.SpectrumSummary.Extent;
import org.lymanscope.engine.io.SpectrumEntry;
import org.lymanscope.engine.io.SpectrumFile;
import org.lymanscope.engine.survey.FileProblem;

/** One JSON object for each file, on a line of its own, written while the file is read. */
final class JsonInfo implements InfoReport {
  private final PrintWriter out;
  private final JsonFactory factory =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  JsonInfo(PrintWriter out) {
    this.out = out;
  }

  @Override
  public boolean file(Path given, SpectrumFile file) throws IOException {
    Unreadable unreadable = new Unreadable(given, file.entries().size());
    try (JsonGenerator json = factory.createGenerator(out)) {
      start(json, given);
      json.writeStringField("format", file.format());
      json.writeArrayFieldStart("spectra");
      for (SpectrumEntry entry : file.entries()) {
        try {
          write(json, SpectrumSummary.read(file, entry));
        } catch (IOException e) {
          unreadable.add(e);
        }
      }
      json.writeEndArray();
      end(json, unreadable.sentence());
    }
    out.println();
    return unreadable.sentence().isEmpty();
  }

  @Override
  public void problem(FileProblem problem) throws IOException {
    try (JsonGenerator json = factory.createGenerator(out)) {
      start(json, problem.path());
      json.writeNullField("format");
      json.writeArrayFieldStart("spectra");
      json.writeEndArray();
      end(json, Optional.of(problem.sentence()));
    }
    out.println();
  }

  private static void start(JsonGenerator json, Path file) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", file.toString());
  }

  private static void end(JsonGenerator json, Optional<String> error) throws IOException {
    json.writeFieldName("error");
    writeText(json, error);
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, SpectrumSummary spectrum) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", spectrum.id());
    write(json, spectrum.joined());
    json.writeFieldName("class");
    writeText(json, spectrum.fit().map(fit -> fit.spectralClass().name()));
    json.writeFieldName("z");
    if (spectrum.z().isPresent()) {
      json.writeNumber(spectrum.z().get());
    } else {
      json.writeNull();
    }
    json.writeArrayFieldStart("arms");
    for (Extent arm : spectrum.arms()) {
      json.writeStartObject();
      json.writeStringField("name", arm.name());
      write(json, arm);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Extent extent) throws IOException {
    json.writeNumberField("pixels", extent.pixels());
    json.writeNumberField("wave_min", extent.min());
    json.writeNumberField("wave_max", extent.max());
    json.writeNumberField("good", extent.good());
  }

  private static void writeText(JsonGenerator json, Optional<String> text) throws IOException {
    if (text.isPresent()) {
      json.writeString(text.get());
    } else {
      json.writeNull();
    }
  }
}
