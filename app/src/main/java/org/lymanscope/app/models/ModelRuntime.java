package org.lymanscope.app.models;

import java.io.IOException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.network.DeviceChoice;
import org.lymanscope.engine.prediction.SpectrumClassifier;

/** Makes models ready to answer. Loads its native library with the first model only. */
@FunctionalInterface
public interface ModelRuntime {
  /**
   * A model in memory; whoever asked for it closes it.
   *
   * @param classifier answers
   * @param deviceName where it runs now: {@code CPU} or {@code GPU}; from any thread
   * @param deciding the same network under another card of the model, with another rule: nothing is
   *     read again, and it ends when {@code classifier} is closed
   */
  record Loaded(
      SpectrumClassifier classifier,
      Supplier<String> deviceName,
      Function<ModelCard, SpectrumClassifier> deciding) {}

  /**
   * Loads a model; on a worker, as it may take seconds.
   *
   * @throws IOException if it or the device cannot be used; the message is a sentence for people
   */
  Loaded load(Model model, DeviceChoice device) throws IOException;
}
