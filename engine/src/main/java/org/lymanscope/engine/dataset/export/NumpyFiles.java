package org.lymanscope.engine.dataset.export;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.lymanscope.engine.dataset.DatasetFolder;
import org.lymanscope.engine.dataset.NpyHeader;
import org.lymanscope.engine.dataset.UnfinishedFolder;
import org.lymanscope.engine.file.WholeFile;
import org.lymanscope.engine.job.JobContext;

/** The arrays of a dataset's folder once more, for its bins or rows of one split. */
final class NumpyFiles {
  private NumpyFiles() {}

  static void write(UnfinishedFolder folder, ExportedRows rows, JobContext context)
      throws IOException {
    try (FileChannel file = folder.open(DatasetFolder.SPECTRA)) {
      WholeFile.writeFully(
          file, NpyHeader.of(NpyHeader.FLOAT, rows.size(), 2, rows.grid().pixels()));
      rows.write(file, ByteOrder.LITTLE_ENDIAN, context);
      file.force(true);
    }
    folder.write(DatasetFolder.WAVELENGTHS, NpyHeader.wavelengths(rows.grid()));
  }
}
