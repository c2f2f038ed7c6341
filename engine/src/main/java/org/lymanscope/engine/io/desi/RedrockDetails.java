package org.lymanscope.engine.io.desi;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lymanscope.engine.io.Chi2Curve;
import org.lymanscope.engine.io.Hdf5;
import org.lymanscope.engine.io.PipelineFit;
import org.lymanscope.engine.io.SpectrumFormatException;
import org.lymanscope.engine.spectrum.Samples;

/**
 * Redrock's details file ({@code rrdetails-*.h5}, older {@code redrock-*.h5}): the N best fits of
 * each target and χ² over redshift for each template type. Opened anew for each question, and only
 * the rows of one target are read. A target that it does not know has no answers.
 */
final class RedrockDetails {
  private final Path path;

  RedrockDetails(Path path) {
    this.path = path;
  }

  /** The best fits of one target, best first. */
  List<PipelineFit> candidates(String target) throws IOException {
    return ask(file -> readCandidates(file, target));
  }

  /** χ²(z) of one target as Redrock computed it; its priors ("penalty") are not added. */
  List<Chi2Curve> chi2Curves(String target) throws IOException {
    return ask(file -> readCurves(file, target));
  }

  private <T> T ask(Hdf5.Question<T> question) throws IOException {
    return Hdf5.read(path, "Redrock's details", question);
  }

  private List<PipelineFit> readCandidates(HdfFile file, String target)
      throws SpectrumFormatException {
    if (!(file.getChild("zfit") instanceof Group all)
        || !(all.getChild(target) instanceof Group one)) {
      return List.of();
    }
    Map<?, ?> columns = (Map<?, ?>) dataset(one, "zfit").getData();
    double[] z = column(columns, "z", double[].class);
    double[] error = column(columns, "zerr", double[].class);
    long[] warnings = column(columns, "zwarn", long[].class);
    double[] chi2 = column(columns, "chi2", double[].class);
    double[] delta = column(columns, "deltachi2", double[].class);
    String[] type = column(columns, "spectype", String[].class);
    String[] subtype = column(columns, "subtype", String[].class);
    List<PipelineFit> fits = new ArrayList<>();
    for (int i = 0; i < z.length; i++) {
      fits.add(
          new PipelineFit(
              i,
              RedrockTable.spectralClass(type[i]),
              subtype[i].strip(),
              z[i],
              error[i],
              warnings[i],
              delta[i],
              chi2[i]));
    }
    return fits;
  }

  private List<Chi2Curve> readCurves(HdfFile file, String target) throws SpectrumFormatException {
    int row = rowOf(file, target);
    List<Chi2Curve> curves = new ArrayList<>();
    if (row < 0 || !(file.getChild("zscan") instanceof Group types)) {
      return curves;
    }
    for (Node type : types) {
      if (type instanceof Group group) {
        Samples z = Samples.copyOf((double[]) dataset(group, "redshifts").getData());
        double[][] chi2 =
            (double[][])
                dataset(group, "zchi2").getData(new long[] {row, 0}, new int[] {1, z.size()});
        curves.add(new Chi2Curve(type.getName(), z, Samples.copyOf(chi2[0])));
      }
    }
    return curves;
  }

  private int rowOf(HdfFile file, String target) throws SpectrumFormatException {
    long[] targets = (long[]) dataset(file, "targetids").getData();
    for (int row = 0; row < targets.length; row++) {
      if (Long.toString(targets[row]).equals(target)) {
        return row;
      }
    }
    return -1;
  }

  private Dataset dataset(Group group, String name) throws SpectrumFormatException {
    if (group.getChild(name) instanceof Dataset dataset) {
      return dataset;
    }
    throw new SpectrumFormatException(path, group.getPath(), "a dataset " + name, "none");
  }

  private <T> T column(Map<?, ?> columns, String name, Class<T> type)
      throws SpectrumFormatException {
    Object values = columns.get(name);
    if (!type.isInstance(values)) {
      throw new SpectrumFormatException(path, "zfit", "a column " + name, "none of its type");
    }
    return type.cast(values);
  }
}
