package org.lymanscope.engine.network.libtorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lymanscope.engine.job.JobCancelledException;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;

/** From a server in this process that answers as DJL's site does. */
class TorchDownloadTest {
  private static final TorchBuild BUILD = new TorchBuild("2.7.1", "cu128");
  private static final String PLACE = "/pytorch/2.7.1/";
  private static final String NATIVE = "cu128/linux-x86_64/native/lib/";

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final List<Progress> told = new ArrayList<>();
  private Path root;
  private HttpServer server;
  private TorchDownload download;

  @BeforeEach
  void serve(@TempDir Path folder) throws IOException {
    root = folder.toRealPath();
    Path made = MadeLibraries.cuda(root.resolve("made"));
    try (Stream<Path> libraries = Files.list(made)) {
      for (Path library : libraries.sorted().toList()) {
        byte[] bytes = Files.readAllBytes(library);
        if (library.endsWith("libtorch_cpu.so")) {
          byte[] version = "GraphEncoder\0002.7.1\0".getBytes(StandardCharsets.US_ASCII);
          System.arraycopy(version, 0, bytes, 150, version.length);
        }
        files.put(NATIVE + library.getFileName() + ".gz", packed(bytes));
      }
    }
    files.put(NATIVE + "libodd%2B1.so.gz", packed(new byte[] {1}));
    files.put("cpu/linux-x86_64/native/lib/libtorch.so.gz", packed(new byte[] {2}));
    files.put("cu128/win-x86_64/native/lib/torch.dll.gz", packed(new byte[] {3}));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    URI site = URI.create("http://localhost:" + server.getAddress().getPort() + "/pytorch/");
    JniStock stock = MadeLibraries.stock(root.resolve("djl"));
    download = new TorchDownload(site, BUILD, stock, root.resolve("cache/torch"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void bringsTheLibrariesOfThisSystemAndNoOthers() throws IOException {
    assertThat(download.fetched()).isEmpty();
    TorchDownload.Plan plan = download.plan(JobContext.NONE);
    assertThat(plan.files()).hasSize(6);
    assertThat(plan.bytes()).hasValue(size());

    TorchFolder found = download.fetch(plan, context(false));

    assertThat(found).isEqualTo(new TorchFolder(root.resolve("cache/torch"), BUILD, "cu128"));
    assertThat(found.libraries().resolve("libc10.so"))
        .hasSameBinaryContentAs(root.resolve("made/libc10.so"));
    assertThat(found.libraries().resolve("libodd+1.so")).hasBinaryContent(new byte[] {1});
    assertThat(names("cache")).containsExactly("torch", "torch.lock");
    assertThat(names("cache/torch")).hasSize(6);
    assertThat(told.get(told.size() - 1).total()).isEqualTo(size());
    assertThat(told).extracting(Progress::done).isSorted();
    assertThat(download.fetched()).hasValue(found);
  }

  @Test
  void whatIsCutOffLeavesNothing() throws IOException {
    TorchDownload.Plan plan = download.plan(JobContext.NONE);
    byte[] whole = files.get(NATIVE + "libtorch.so.gz");
    files.put(NATIVE + "libtorch.so.gz", Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(() -> download.fetch(plan, context(false)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(PLACE + NATIVE + "libtorch.so.gz did not come whole");
    assertThat(names("cache")).containsExactly("torch.lock");
  }

  @Test
  void missingFileIsNamed() throws IOException {
    TorchDownload.Plan plan = download.plan(JobContext.NONE);
    files.remove(NATIVE + "libtorch_cuda.so.gz");

    assertThatThrownBy(() -> download.fetch(plan, context(false)))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith(
            NATIVE + "libtorch_cuda.so.gz cannot be fetched: the site answers 404.");
    assertThat(names("cache")).containsExactly("torch.lock");
  }

  @Test
  void cancelledLeavesNothing() throws IOException {
    TorchDownload.Plan plan = download.plan(JobContext.NONE);

    assertThatThrownBy(() -> download.fetch(plan, context(true)))
        .isInstanceOf(JobCancelledException.class);
    assertThat(told).as("it had begun").isNotEmpty();
    assertThat(names("cache")).containsExactly("torch.lock");
  }

  @Test
  void twoDoNotFetchAtOnce() throws IOException {
    TorchDownload.Plan plan = download.plan(JobContext.NONE);
    Path half = Files.createDirectories(root.resolve("cache/torch.part"));
    Files.writeString(half.resolve("libtorch.so"), "of the other one");
    try (FileChannel other =
            FileChannel.open(
                root.resolve("cache/torch.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock held = other.lock()) {
      assertThat(held.isValid()).isTrue();
      assertThatThrownBy(() -> download.fetch(plan, context(false)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("Another window or program is fetching PyTorch into ");
    }
    assertThat(half.resolve("libtorch.so")).hasContent("of the other one");
    download.fetch(plan, context(false));
    assertThat(names("cache")).containsExactly("torch", "torch.lock");
  }

  @Test
  void whatCannotBeLoadedIsNotKept() throws IOException {
    TorchDownload.Plan plan = download.plan(JobContext.NONE);
    byte[] withoutVersion = MadeLibraries.elf(MadeLibraries.X86_64);
    files.put(NATIVE + "libtorch_cpu.so.gz", packed(withoutVersion));

    assertThatThrownBy(() -> download.fetch(plan, context(false)))
        .isInstanceOf(TorchFolderException.class)
        .hasMessageContaining("cannot be told");
    assertThat(names("cache")).containsExactly("torch.lock");
  }

  @Test
  void saysWhatTheSiteDoesNotHave() {
    files.keySet().removeIf(name -> name.startsWith("cu128/linux"));

    assertThatThrownBy(() -> download.plan(JobContext.NONE))
        .hasMessageEndingWith("files.txt names no PyTorch 2.7.1+cu128 for linux-x86_64.");
  }

  @Test
  void saysThatTheSiteCannotBeReached() {
    server.stop(0);

    assertThatThrownBy(() -> download.plan(JobContext.NONE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("files.txt cannot be reached");
  }

  @Test
  void namesThatLeadElsewhereAreNotTaken() throws IOException {
    files.put(NATIVE + "..%2F..%2Fescaped.so.gz", packed(new byte[] {4}));
    TorchDownload.Plan plan = download.plan(JobContext.NONE);

    assertThatThrownBy(() -> download.fetch(plan, context(false)))
        .hasMessageEndingWith("escaped.so.gz is no name of a library.");
    assertThat(names("")).containsExactly("cache", "made");
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath().substring(PLACE.length());
    byte[] list = String.join("\n", files.keySet()).getBytes(StandardCharsets.UTF_8);
    byte[] bytes = path.equals("files.txt") ? list : files.get(path);
    if (bytes == null) {
      exchange.sendResponseHeaders(404, -1);
    } else if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().add("Content-Length", Integer.toString(bytes.length));
      exchange.sendResponseHeaders(200, -1);
    } else {
      exchange.sendResponseHeaders(200, bytes.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    }
    exchange.close();
  }

  private long size() {
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith(NATIVE))
        .mapToLong(file -> file.getValue().length)
        .sum();
  }

  private List<String> names(String folder) throws IOException {
    try (Stream<Path> all = Files.list(root.resolve(folder))) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  /** Keeps what is told; cancelled once something was, if that is wanted. */
  private JobContext context(boolean cancel) {
    return new JobContext() {
      @Override
      public void report(Progress progress) {
        told.add(progress);
      }

      @Override
      public boolean cancelled() {
        return cancel && !told.isEmpty();
      }

      @Override
      public void awaitResume() {}
    };
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
