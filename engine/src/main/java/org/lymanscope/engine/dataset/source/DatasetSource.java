package org.lymanscope.engine.dataset.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.lymanscope.engine.dataset.Dataset;
import org.lymanscope.engine.dataset.DatasetCard;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.PixelRow;

/** The rows of a dataset that is there already. */
final class DatasetSource implements SpectrumSource {
  private final Dataset dataset;

  private DatasetSource(Dataset dataset) {
    this.dataset = dataset;
  }

  static DatasetSource open(Path folder) throws IOException {
    return new DatasetSource(Dataset.open(folder));
  }

  @Override
  public String description() {
    return "dataset " + dataset.card().name();
  }

  @Override
  public Map<String, String> files() {
    String name = String.valueOf(dataset.folder().getFileName());
    return Map.of(name, DatasetCard.PARENT + dataset.card().id());
  }

  @Override
  public String fluxUnit() {
    return dataset.card().fluxUnit();
  }

  @Override
  public PixelGrid grid() {
    return dataset.grid();
  }

  @Override
  public int size() {
    return dataset.size();
  }

  @Override
  public ObjectId object(int index) {
    return dataset.row(index).object();
  }

  /** Rows that were copies there become spectra of their own, of the same object. */
  @Override
  public SourceTruth truth(int index) {
    DatasetRow row = dataset.row(index);
    boolean plain = row.copy() == 0;
    return new SourceTruth(
        row.object(),
        row.targetId(),
        plain ? row.spectrum() : row.spectrum() + " copy " + row.copy(),
        row.label(),
        row.measured(),
        row.template(),
        row.origin(),
        row.inspectors(),
        row.quality());
  }

  @Override
  public Reader reader() {
    PixelRow row = new PixelRow(dataset.grid());
    return (index, into) -> {
      if (into.grid().equals(dataset.grid())) {
        dataset.read(index, into);
      } else {
        dataset.read(index, row);
        new OnGrid(into.grid()).put(row, into);
      }
      return truth(index);
    };
  }

  @Override
  public void close() {}
}
