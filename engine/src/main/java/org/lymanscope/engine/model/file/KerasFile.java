package org.lymanscope.engine.model.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.line.LineList;
import org.lymanscope.engine.model.Convolutions;
import org.lymanscope.engine.model.DecisionRule;
import org.lymanscope.engine.model.InputChannel;
import org.lymanscope.engine.model.JointSettings;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.LineHead;
import org.lymanscope.engine.model.Model;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.ModelLines;
import org.lymanscope.engine.model.Preprocessing;
import org.lymanscope.engine.model.Provenance;
import org.lymanscope.engine.model.WavelengthGrid;
import org.lymanscope.engine.model.Weights;
import org.lymanscope.engine.model.file.KerasContent.Array;
import org.lymanscope.engine.model.file.KerasLayers.Layer;
import org.lymanscope.engine.spectrum.SpectralClass;

/**
 * Weights of QuasarNET and QuasarNP, as Keras saves them (HDF5). The architecture is told by {@code
 * model_config} or, where a file has weights only, by the shapes of its arrays. Reads no Python.
 */
public final class KerasFile {
  private static final String EXTENSION = "\\.(h5|hdf5|keras)$";

  private final Path path;
  private final Clock clock;
  private final String programVersion;

  /**
   * A file to be read.
   *
   * @param clock tells the time of the import
   * @param programVersion for the provenance
   */
  public KerasFile(Path path, Clock clock, String programVersion) {
    this.path = path;
    this.clock = clock;
    this.programVersion = programVersion;
  }

  /**
   * Reads a network of QuasarNET's 7 heads (6 lines and BAL), which finds QSOs, or of the 16 lines
   * of LBGs.
   *
   * @throws SpectrumFormatException if it is no such file, or has another number of lines
   */
  public Model read() throws IOException {
    KerasContent content = KerasContent.read(path);
    KerasLayers layers = KerasLayers.of(path, content);
    int heads = layers.boxes().size();
    if (heads == ModelLines.QUASARNET.size()) {
      return model(content, layers, ModelLines.QUASARNET, SpectralClass.QSO);
    }
    if (heads == ModelLines.LBG.size()) {
      return model(content, layers, ModelLines.LBG, SpectralClass.LBG);
    }
    throw new SpectrumFormatException(
        path,
        "",
        "7 lines (QuasarNET) or 16 (LBG), or a list of its lines beside it",
        heads + " lines");
  }

  /**
   * Reads a network of other lines.
   *
   * @param lines in the order of its output
   * @param target what it finds
   * @throws SpectrumFormatException if it is no such file, or has not as many lines
   */
  public Model read(LineList lines, SpectralClass target) throws IOException {
    KerasContent content = KerasContent.read(path);
    KerasLayers layers = KerasLayers.of(path, content);
    if (layers.boxes().size() != lines.lines().size()) {
      throw new SpectrumFormatException(
          path,
          "",
          lines.lines().size() + " lines as in " + lines.title(),
          layers.boxes().size() + " lines");
    }
    List<LineHead> heads =
        lines.lines().stream().map(line -> new LineHead(line, LineHead.Role.LINE)).toList();
    return model(content, layers, heads, target);
  }

  private Model model(
      KerasContent content, KerasLayers layers, List<LineHead> heads, SpectralClass target)
      throws IOException {
    LineFinderSpec spec = spec(content, layers, heads);
    Weights weights = weights(layers, spec);
    String file = String.valueOf(path.getFileName());
    ModelCard card =
        new ModelCard(
            ModelIds.of(spec, weights),
            file.replaceFirst(EXTENSION, ""),
            spec,
            Preprocessing.IVAR_MEAN_RMS,
            target,
            DecisionRule.QUASARNET,
            JointSettings.DEFAULT,
            new Provenance(
                "imported from " + file, ModelIds.sha256(path), clock.instant(), programVersion),
            "",
            Map.of());
    return new Model(card, weights);
  }

  private LineFinderSpec spec(KerasContent content, KerasLayers layers, List<LineHead> heads)
      throws SpectrumFormatException {
    Optional<WavelengthGrid> written = KerasGrid.written(path, content);
    KerasSettings settings =
        content.config().isPresent()
            ? KerasConfig.read(path, content.config().get(), written)
            : KerasInference.infer(path, content, layers, written);
    List<InputChannel> known = List.of(InputChannel.values());
    if (layers.channels() > known.size()) {
      throw new SpectrumFormatException(
          path, "input", "flux, or flux and S/N", layers.channels() + " rows");
    }
    try {
      return new LineFinderSpec(
          settings.grid(),
          known.subList(0, layers.channels()),
          new Convolutions(
              layers.convolutions().size(),
              layers.filters(),
              layers.kernelWidth(),
              settings.stride(),
              settings.padding(),
              settings.dropout()),
          layers.common().kernel().length(1),
          heads,
          layers.boxes().get(0).kernel().length(1),
          settings.offsets());
    } catch (IllegalArgumentException e) {
      throw new SpectrumFormatException(
          path, "", "a network that can be built", String.valueOf(e.getMessage()), e);
    }
  }

  private Weights weights(KerasLayers layers, LineFinderSpec spec) throws SpectrumFormatException {
    Map<String, float[]> arrays = new LinkedHashMap<>();
    int filters = spec.convolutions().filters();
    int in = spec.channels().size();
    for (int i = 0; i < layers.convolutions().size(); i++) {
      Layer layer = layers.convolutions().get(i);
      Array kernel = layer.array("kernel", List.of(spec.convolutions().kernel(), in, filters));
      arrays.put("conv" + (i + 1) + ".weight", reversed(kernel));
      arrays.put("conv" + (i + 1) + ".bias", vector(layer, "bias", filters));
      norm("bn" + (i + 1), layers.norms().get(i), filters, arrays);
      in = filters;
    }
    dense("common", layers.common(), spec.flatSize(), spec.denseWidth(), arrays);
    norm("common_bn", layers.norms().get(layers.convolutions().size()), spec.denseWidth(), arrays);
    for (int head = 0; head < spec.heads().size(); head++) {
      dense("box" + head, layers.boxes().get(head), spec.denseWidth(), spec.boxes(), arrays);
      dense("offset" + head, layers.offsets().get(head), spec.denseWidth(), spec.boxes(), arrays);
    }
    try {
      return Weights.adopt(spec, arrays);
    } catch (IllegalArgumentException e) {
      throw new SpectrumFormatException(
          path, "", "finite weights", String.valueOf(e.getMessage()), e);
    }
  }

  private static void dense(String name, Layer layer, int in, int out, Map<String, float[]> arrays)
      throws SpectrumFormatException {
    arrays.put(name + ".weight", reversed(layer.array("kernel", List.of(in, out))));
    arrays.put(name + ".bias", vector(layer, "bias", out));
  }

  private static void norm(String name, Layer layer, int size, Map<String, float[]> arrays)
      throws SpectrumFormatException {
    arrays.put(name + ".weight", vector(layer, "gamma", size));
    arrays.put(name + ".bias", vector(layer, "beta", size));
    arrays.put(name + ".running_mean", vector(layer, "moving_mean", size));
    arrays.put(name + ".running_var", vector(layer, "moving_variance", size));
  }

  private static float[] vector(Layer layer, String array, int size)
      throws SpectrumFormatException {
    return reversed(layer.array(array, List.of(size)));
  }

  /**
   * The numbers with their axes in reverse order: Keras' (kernel, in, out) to PyTorch's (out, in,
   * kernel), and (in, out) to (out, in).
   */
  private static float[] reversed(Array array) {
    int outs = array.length(array.rank() - 1);
    int ins = array.rank() > 1 ? array.length(array.rank() - 2) : 1;
    int widths = array.rank() > 2 ? array.length(0) : 1;
    float[] values = new float[array.values().size()];
    int at = 0;
    for (int out = 0; out < outs; out++) {
      for (int in = 0; in < ins; in++) {
        for (int k = 0; k < widths; k++) {
          values[at++] = (float) array.values().at((k * ins + in) * outs + out);
        }
      }
    }
    return values;
  }
}
