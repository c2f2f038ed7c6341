package org.lymanscope.engine.classify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.lymanscope.engine.io.fits.HeaderCards;
import org.lymanscope.engine.model.ModelCard;

/**
 * How a catalogue came to be.
 *
 * @param card the model, with the rule that made the classes
 * @param batch rows that went through the network together
 * @param summary of the work
 */
record Provenance(ModelCard card, int batch, CatalogueSummary summary) {
  /** As keywords of a FITS header. */
  void addTo(HeaderCards header) {
    header
        .text("DATE", summary.begun().date())
        .text("CREATOR", "Lymanscope " + CatalogueSummary.ascii(summary.programs()))
        .text("MODELID", card.id())
        .text("MODEL", CatalogueSummary.ascii(card.name()))
        .text("CLASSOF", card.target().name())
        .value("NLINES", Integer.toString(card.rule().lines()), "lines that have to be sure")
        .value("CTHRESH", Double.toString(card.rule().threshold()), "confidence of a sure line")
        .value("BATCH", Integer.toString(batch), "spectra in the network together")
        .text("DEVICE", summary.devices())
        .text("PYTORCH", summary.pyTorchs());
  }

  /** As a JSON file. */
  byte[] json() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("date", summary.begun().date());
      json.writeStringField("program", "Lymanscope " + summary.programs());
      json.writeObjectFieldStart("model");
      json.writeStringField("id", card.id());
      json.writeStringField("name", card.name());
      json.writeStringField("class", card.target().name());
      json.writeEndObject();
      json.writeObjectFieldStart("rule");
      json.writeNumberField("lines", card.rule().lines());
      json.writeNumberField("threshold", card.rule().threshold());
      json.writeEndObject();
      json.writeNumberField("batch", batch);
      json.writeStringField("device", summary.devices());
      json.writeStringField("pytorch", summary.pyTorchs());
      json.writeNumberField("rows", summary.rows());
      json.writeEndObject();
    }
    return (text + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
