package org.lymanscope.engine.label;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lymanscope.engine.spectrum.SpectrumId;

/** Append-only store of classifications. Thread-safe; every call may wait for the disk. */
public interface ClassificationRepository {
  /**
   * Adds a record. On return it is on disk and survives loss of power.
   *
   * @throws IOException if it could not be written; then nothing of it is there
   */
  void append(Classification classification) throws IOException;

  /** Adds records, all of them or none. */
  void appendAll(List<Classification> classifications) throws IOException;

  /** Every record of a spectrum by any inspector, oldest first. */
  List<Classification> history(SpectrumId spectrum) throws IOException;

  /** The record that counts for this spectrum and inspector: the newest one. */
  Optional<Classification> current(SpectrumId spectrum, String inspector) throws IOException;

  /** The records that count for this inspector, by spectrum. */
  Map<SpectrumId, Classification> current(String inspector) throws IOException;

  /** The records that count, of every inspector and spectrum, oldest first. */
  List<Classification> current() throws IOException;

  /** Every record that an inspector made, of all spectra, oldest first. */
  List<Classification> recordsBy(String inspector) throws IOException;

  /** Adds records that came from another tool's file, with their rows; all of them or none. */
  void appendImported(List<ImportedClassification> imported) throws IOException;

  /** The rows that this inspector's records were last imported from, by spectrum. */
  Map<SpectrumId, ImportedRow> importedRows(String inspector) throws IOException;
}
