package org.lymanscope.engine.dataset.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.lymanscope.engine.dataset.DatasetRow;
import org.lymanscope.engine.dataset.Split;
import org.lymanscope.engine.dataset.UnfinishedFolder;
import org.lymanscope.engine.file.WholeFile;
import org.lymanscope.engine.io.SafetensorsHead;
import org.lymanscope.engine.job.JobContext;
import org.lymanscope.engine.spectrum.PixelGrid;

/**
 * One file in the safetensors format (github.com/huggingface/safetensors): {@code spectra} (rows,
 * 2, pixels), flux and ivar; {@code wavelength}; and for each row {@code z}, {@code parent_z},
 * {@code magnitude_r}, {@code targetid}, and {@code class} and {@code split} as places in the lists
 * {@code classes} and {@code splits} of the metadata.
 */
final class SafetensorsFile {
  static final String NAME = "dataset.safetensors";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final UnfinishedFolder folder;
  private final ExportedRows rows;
  private final List<DatasetRow> known;
  private final List<String> classes;
  private final List<String> splits = Arrays.stream(Split.values()).map(Split::toString).toList();
  private final ObjectNode header = JSON.createObjectNode();
  private final List<ByteBuffer> columns = new ArrayList<>();
  private long end;

  SafetensorsFile(UnfinishedFolder folder, ExportedRows rows, Map<String, String> provenance) {
    this.folder = folder;
    this.rows = rows;
    this.known = rows.known();
    this.classes =
        List.copyOf(new TreeSet<>(known.stream().map(row -> row.spectralClass().name()).toList()));
    Map<String, String> metadata = new LinkedHashMap<>(provenance);
    metadata.put("classes", JSON.valueToTree(classes).toString());
    metadata.put("splits", JSON.valueToTree(splits).toString());
    header.putObject("__metadata__");
    metadata.forEach(((ObjectNode) header.get("__metadata__"))::put);
  }

  void write(JobContext context) throws IOException {
    // The widest numbers first, so that all are aligned.
    wavelengths();
    numbers("z", DatasetRow::z);
    numbers("parent_z", DatasetRow::parentZ);
    numbers("magnitude_r", DatasetRow::magnitude);
    wholes("targetid", DatasetRow::targetId);
    wholes("class", row -> classes.indexOf(row.spectralClass().name()));
    wholes("split", row -> splits.indexOf(row.split().toString()));
    array("spectra", "F32", rows.bytes(), rows.size(), 2, rows.grid().pixels());
    try (FileChannel file = folder.open(NAME)) {
      WholeFile.writeFully(file, SafetensorsHead.bytes(header.toString()));
      for (ByteBuffer column : columns) {
        WholeFile.writeFully(file, column);
      }
      rows.write(file, ByteOrder.LITTLE_ENDIAN, context);
      file.force(true);
    }
  }

  private void wavelengths() {
    PixelGrid grid = rows.grid();
    ByteBuffer bytes = column("wavelength", "F64", grid.pixels());
    for (PixelGrid.Section arm : grid.sections()) {
      for (int i = 0; i < arm.size(); i++) {
        bytes.putDouble(arm.wavelength().at(i));
      }
    }
    bytes.flip();
  }

  private void numbers(String name, ToDoubleFunction<DatasetRow> value) {
    ByteBuffer bytes = column(name, "F64", known.size());
    known.forEach(row -> bytes.putDouble(value.applyAsDouble(row)));
    bytes.flip();
  }

  private void wholes(String name, ToLongFunction<DatasetRow> value) {
    ByteBuffer bytes = column(name, "I64", known.size());
    known.forEach(row -> bytes.putLong(value.applyAsLong(row)));
    bytes.flip();
  }

  private ByteBuffer column(String name, String type, int length) {
    ByteBuffer bytes = ByteBuffer.allocate(length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    columns.add(bytes);
    array(name, type, bytes.capacity(), length);
    return bytes;
  }

  private void array(String name, String type, long bytes, int... shape) {
    ObjectNode array = header.putObject(name).put("dtype", type);
    array.set("shape", JSON.valueToTree(shape));
    array.putArray("data_offsets").add(end).add(end + bytes);
    end += bytes;
  }
}
