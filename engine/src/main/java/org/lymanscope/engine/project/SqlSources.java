package org.lymanscope.engine.project;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lymanscope.engine.spectrum.FileFingerprint;

/** The table {@code source}. */
final class SqlSources implements SourceRepository {
  private final Database database;

  SqlSources(Database database) {
    this.database = database;
  }

  @Override
  public void seen(KnownSource source) throws ProjectException {
    database.write(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO source (fingerprint, path, format, first_seen)"
                        + " VALUES (:fingerprint, :path, :format, :firstSeen)"
                        + " ON CONFLICT (fingerprint)"
                        + " DO UPDATE SET path = excluded.path, format = excluded.format")
                .bind("fingerprint", source.fingerprint().value())
                .bind("path", source.path().toString())
                .bind("format", source.format())
                .bind("firstSeen", source.firstSeen().toString())
                .execute());
  }

  @Override
  public Optional<KnownSource> find(FileFingerprint fingerprint) throws ProjectException {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM source WHERE fingerprint = ?")
                .bind(0, fingerprint.value())
                .map((row, context) -> source(row))
                .findOne());
  }

  @Override
  public List<KnownSource> all() throws ProjectException {
    return database.read(
        handle ->
            handle
                .createQuery("SELECT * FROM source ORDER BY first_seen, path")
                .map((row, context) -> source(row))
                .list());
  }

  private static KnownSource source(ResultSet row) throws SQLException {
    return new KnownSource(
        new FileFingerprint(row.getString("fingerprint")),
        Path.of(row.getString("path")),
        row.getString("format"),
        Instant.parse(row.getString("first_seen")));
  }
}
