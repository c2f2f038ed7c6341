package org.lymanscope.engine.network.libtorch;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.lymanscope.engine.file.FileLocks;
import org.lymanscope.engine.io.FolderTree;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.job.Progress;

/**
 * PyTorch for GPUs from the site where DJL keeps it. DJL fetches it by itself, but not where the
 * one for the CPU comes with the program. A list, {@code files.txt}, names for each build the
 * libraries, each compressed by gzip ({@code ai.djl.pytorch.jni.LibUtils}, DJL 0.35.1).
 */
public final class TorchDownload {
  /** Where DJL keeps PyTorch. */
  public static final URI SITE = URI.create("https://publish.djl.ai/pytorch/");

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int CHUNK = 1 << 18;
  private static final String PACKED = ".gz";

  /** What may stand in the list, so that no name leads out of a folder. */
  private static final Pattern LISTED = Pattern.compile("[\\w.+%-]+(/[\\w.+%-]+)*\\.gz");

  private static final Pattern FILE_NAME = Pattern.compile("[\\w+-][\\w.+-]*");

  private final URI site;
  private final TorchBuild build;
  private final JniStock stock;
  private final Path folder;

  TorchDownload(URI site, TorchBuild build, JniStock stock, Path folder) {
    this.site = site;
    this.build = build;
    this.stock = stock;
    this.folder = folder;
  }

  /**
   * For this program on this machine.
   *
   * @param build of PyTorch
   * @param cache where programs keep what can be fetched anew; a folder is made in it
   * @throws TorchFolderException if the program was put together without DJL's connection
   */
  public static TorchDownload into(Path cache, TorchBuild build) throws TorchFolderException {
    JniStock stock = JniStock.ofThisProgram();
    String name = build.version() + "-" + build.flavour() + "-" + stock.classifier();
    Path folder = cache.toAbsolutePath().normalize().resolve("pytorch-gpu").resolve(name);
    return new TorchDownload(SITE, build, stock, folder);
  }

  /**
   * What is to be fetched.
   *
   * @param files where they lie
   * @param bytes of all of them, packed as they are sent; empty if the site does not tell
   * @param folder where they will lie, unpacked
   */
  public record Plan(List<URI> files, OptionalLong bytes, Path folder) {
    public Plan {
      files = List.copyOf(files);
    }
  }

  /**
   * Asks the site what there is, and how large. Fetches nothing yet.
   *
   * @throws IOException if the site cannot be reached or has no such build; one sentence
   */
  public Plan plan(JobContext job) throws IOException {
    URI list = site.resolve(build.version() + "/files.txt");
    String beginning = build.flavour() + "/" + stock.classifier() + "/";
    List<URI> files =
        read(list)
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith(beginning) && LISTED.matcher(line).matches())
            .map(list::resolve)
            .toList();
    if (files.isEmpty()) {
      throw new IOException(
          list + " names no PyTorch " + build + " for " + stock.classifier() + ".");
    }
    long bytes = 0;
    for (int i = 0; i < files.size() && bytes >= 0; i++) {
      job.checkpoint();
      job.report(new Progress(i, files.size(), ""));
      long size = size(files.get(i));
      bytes = size < 0 ? -1 : bytes + size;
    }
    return new Plan(files, bytes < 0 ? OptionalLong.empty() : OptionalLong.of(bytes), folder);
  }

  /**
   * Fetches and unpacks the files, and checks what came of them. They appear in their folder
   * together; after a failure, or if it is cancelled, there is nothing of them.
   *
   * @throws IOException if that failed, or another program is fetching the same; one sentence
   */
  public TorchFolder fetch(Plan plan, JobContext job) throws IOException {
    Files.createDirectories(folder.resolveSibling(""));
    Path lock = folder.resolveSibling(folder.getFileName() + ".lock");
    try (FileChannel held =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (FileLocks.take(held).isEmpty()) {
        throw new IOException(
            "Another window or program is fetching PyTorch into " + folder + " just now.");
      }
      return fetchAlone(plan, job);
    }
  }

  private TorchFolder fetchAlone(Plan plan, JobContext job) throws IOException {
    Path half = folder.resolveSibling(folder.getFileName() + ".part");
    FolderTree.delete(half); // of a process that was killed
    try {
      Files.createDirectories(half);
      long done = 0;
      for (URI file : plan.files()) {
        done = fetch(file, half.resolve(name(file)), done, plan.bytes().orElse(0), job);
      }
      TorchFolderCheck check = new TorchFolderCheck(stock, TorchEnvironment.NONE);
      check.check(half);
      FolderTree.delete(folder);
      Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
      return check.check(folder);
    } finally {
      FolderTree.delete(half);
    }
  }

  /** The folder's PyTorch, if it was fetched before and is still whole. */
  public Optional<TorchFolder> fetched() {
    try {
      return Files.isDirectory(folder)
          ? Optional.of(new TorchFolderCheck(stock, TorchEnvironment.NONE).check(folder))
          : Optional.empty();
    } catch (TorchFolderException e) {
      return Optional.empty();
    }
  }

  private static String name(URI file) throws IOException {
    String path = file.getRawPath();
    String packed = path.substring(path.lastIndexOf('/') + 1, path.length() - PACKED.length());
    String name = URLDecoder.decode(packed.replace("+", "%2B"), StandardCharsets.UTF_8);
    if (!FILE_NAME.matcher(name).matches()) {
      throw new IOException(file + " is no name of a library.");
    }
    return name;
  }

  /**
   * Fetches one file.
   *
   * @param before bytes that were fetched before it
   * @return the same after it
   */
  private static long fetch(URI from, Path to, long before, long total, JobContext job)
      throws IOException {
    HttpURLConnection connection = open(from, "GET");
    byte[] chunk = new byte[CHUNK];
    try (Counted sent = new Counted(connection.getInputStream());
        InputStream in = new GZIPInputStream(sent, CHUNK);
        OutputStream out = Files.newOutputStream(to)) {
      int read = in.read(chunk);
      while (read >= 0) {
        job.checkpoint();
        job.report(new Progress(before + sent.count(), total, to.getFileName().toString()));
        out.write(chunk, 0, read);
        read = in.read(chunk);
      }
      return before + sent.count();
    } catch (EOFException | ZipException e) {
      throw new IOException(from + " did not come whole (" + e.getMessage() + ").", e);
    } catch (IOException e) {
      throw new IOException(from + " could not be fetched: " + e.getMessage(), e);
    } finally {
      connection.disconnect();
    }
  }

  private static String read(URI file) throws IOException {
    HttpURLConnection connection = open(file, "GET");
    try (InputStream in = connection.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      connection.disconnect();
    }
  }

  /** Bytes that a file has as it is sent; −1 if the site does not tell. */
  private static long size(URI file) throws IOException {
    HttpURLConnection connection = open(file, "HEAD");
    try {
      return connection.getContentLengthLong();
    } finally {
      connection.disconnect();
    }
  }

  private static HttpURLConnection open(URI file, String method) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) file.toURL().openConnection();
    connection.setRequestMethod(method);
    connection.setConnectTimeout((int) PATIENCE.toMillis());
    connection.setReadTimeout((int) PATIENCE.toMillis());
    int status;
    try {
      status = connection.getResponseCode();
    } catch (IOException e) {
      throw new IOException(file + " cannot be reached (" + e + ").", e);
    }
    if (status != HttpURLConnection.HTTP_OK) {
      connection.disconnect();
      throw new IOException(file + " cannot be fetched: the site answers " + status + ".");
    }
    return connection;
  }

  /** Counts what is read, for progress. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
