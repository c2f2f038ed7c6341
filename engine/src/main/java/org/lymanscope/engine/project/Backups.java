package org.lymanscope.engine.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Dated copies of the database, the last five of them. */
final class Backups {
  private static final int KEPT = 5;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Path database;

  Backups(Path project, Path database) {
    this.folder = project.resolve("backups");
    this.database = database;
  }

  /** Copies the database if it was written after the newest copy was made. */
  void refresh(Database open, FileTime lastWritten, Instant now) throws IOException {
    List<Path> old = list();
    if (old.isEmpty() || newest(old).compareTo(lastWritten) < 0) {
      make(open, now);
      prune();
    }
  }

  /** When anything was last written to the database; its log counts too. */
  FileTime lastWritten() throws IOException {
    FileTime main = Files.getLastModifiedTime(database);
    Path log = database.resolveSibling(database.getFileName() + "-wal");
    if (!Files.exists(log)) {
      return main;
    }
    FileTime logged = Files.getLastModifiedTime(log);
    return logged.compareTo(main) > 0 ? logged : main;
  }

  /** All copies, oldest first. */
  List<Path> list() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("project-\\d{8}T\\d{9}Z\\.sqlite"))
          .sorted()
          .toList();
    }
  }

  private static FileTime newest(List<Path> old) throws IOException {
    return Files.getLastModifiedTime(old.get(old.size() - 1));
  }

  private void make(Database open, Instant now) throws IOException {
    Files.createDirectories(folder);
    Path made = folder.resolve("project-" + STAMP.format(now) + ".sqlite");
    Path half = folder.resolve("half-made.sqlite");
    Files.deleteIfExists(half);
    open.copyTo(half);
    try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(half, made, StandardCopyOption.ATOMIC_MOVE);
  }

  private void prune() throws IOException {
    List<Path> all = list();
    for (Path old : all.subList(0, Math.max(0, all.size() - KEPT))) {
      Files.delete(old);
    }
  }
}
