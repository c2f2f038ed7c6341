package org.lymanscope.app.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.model.Convolutions;
import org.lymanscope.engine.model.DirectZSpec;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.LineFinderToZSpec;
import org.lymanscope.engine.model.NetworkSpec;

/**
 * The same network in Python's PyTorch, in a process of its own that computes when it is told to.
 */
final class TorchPeer implements AutoCloseable {
  private static final String NETWORK = "torch_network.py";
  private static final String INFERENCE = "torch_inference.py";
  private static final String TRAINING = "torch_training.py";
  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

  private final Process process;
  private final PrintWriter to;
  private final BufferedReader from;
  private final String description;
  private final boolean seesGpu;

  /**
   * How it is to compute.
   *
   * @param threads as many as ours is hardest to beat; 0 leaves it as it comes, where PyTorch may
   *     take fewer than there are cores
   * @param environment variables beside those that there are
   * @param onGpu whether on a GPU, if it sees one
   * @param readEvery after how many steps of a training the loss is read
   */
  record Setting(int threads, Map<String, String> environment, boolean onGpu, int readEvery) {
    /** On the CPU. */
    static Setting cpu(int threads) {
      return new Setting(threads, Map.of(), false, 1);
    }
  }

  private TorchPeer(Process process, NetworkSpec spec, Setting setting) throws IOException {
    this.process = process;
    this.to = new PrintWriter(process.outputWriter(), true);
    this.from = process.inputReader();
    Map<String, Object> fields = network(spec);
    fields.put("threads", setting.threads());
    fields.put("gpu", setting.onGpu());
    fields.put("read_every", setting.readEvery());
    to.println(new ObjectMapper().writeValueAsString(fields));
    JsonNode answer = new ObjectMapper().readTree(line());
    int threads = answer.get("threads").asInt();
    seesGpu = answer.get("gpu").asBoolean();
    description =
        "PyTorch "
            + answer.get("torch").asText()
            + (setting.onGpu() && seesGpu
                ? " on the GPU"
                : ", " + threads + (threads == 1 ? " thread" : " threads"));
    if (answer.get("parameters").asInt() != spec.trainableCount()) {
      throw new IOException("not the same network: " + answer);
    }
  }

  /** Starts one for a network; empty where no Python has PyTorch. */
  static Optional<TorchPeer> start(NetworkSpec spec, int threads) throws IOException {
    return start(INFERENCE, spec, Setting.cpu(threads));
  }

  /** As above, one that trains the network; empty also where it is to take a GPU and sees none. */
  static Optional<TorchPeer> training(LineFinderSpec spec, Setting setting) throws IOException {
    Optional<TorchPeer> peer = start(TRAINING, spec, setting);
    if (peer.isPresent() && setting.onGpu() && !peer.get().seesGpu) {
      peer.get().close();
      return Optional.empty();
    }
    return peer;
  }

  private static Optional<TorchPeer> start(String name, NetworkSpec spec, Setting setting)
      throws IOException {
    String script = text(NETWORK) + text(name);
    for (String python : PYTHONS) {
      if (hasTorch(python)) {
        ProcessBuilder command = new ProcessBuilder(python, "-c", script);
        command.environment().putAll(setting.environment());
        command.redirectError(ProcessBuilder.Redirect.DISCARD);
        return Optional.of(new TorchPeer(command.start(), spec, setting));
      }
    }
    return Optional.empty();
  }

  private static String text(String name) throws IOException {
    try (InputStream resource = TorchPeer.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IOException("no " + name + " in the program");
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Version and threads. */
  String description() {
    return description;
  }

  /** Spectra per second, measured over about this time. */
  double rate(int batch, double seconds) throws IOException {
    to.println(batch + " " + seconds);
    return Double.parseDouble(line());
  }

  private String line() throws IOException {
    String line = from.readLine();
    if (line == null) {
      throw new IOException("Python ended");
    }
    return line;
  }

  private static boolean hasTorch(String python) {
    ProcessBuilder command = new ProcessBuilder(python, "-c", "import torch");
    command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    try {
      return command.start().waitFor() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Map<String, Object> network(NetworkSpec spec) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("channels", spec.channels().size());
    fields.put("bins", spec.grid().bins());
    if (spec instanceof DirectZSpec direct) {
      convolutions(fields, direct.convolutions());
      fields.put("heads", 0);
      fields.put("z", direct.dense());
    } else if (spec instanceof LineFinderToZSpec both) {
      lineFinder(fields, both.lineFinder());
      fields.put("z", both.dense());
    } else if (spec instanceof LineFinderSpec finder) {
      lineFinder(fields, finder);
      fields.put("z", List.of());
    }
    return fields;
  }

  private static void lineFinder(Map<String, Object> fields, LineFinderSpec spec) {
    convolutions(fields, spec.convolutions());
    fields.put("dense", spec.denseWidth());
    fields.put("heads", spec.heads().size());
    fields.put("boxes", spec.boxes());
  }

  private static void convolutions(Map<String, Object> fields, Convolutions stack) {
    fields.put("layers", stack.layers());
    fields.put("filters", stack.filters());
    fields.put("kernel", stack.kernel());
    fields.put("stride", stack.stride());
    fields.put("same", stack.padding() == Convolutions.Padding.SAME);
    fields.put("dropout", stack.dropout());
  }

  @Override
  public void close() {
    to.close();
    process.destroy();
  }
}
