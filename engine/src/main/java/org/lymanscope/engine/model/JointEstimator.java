package org.lymanscope.engine.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lymanscope.engine.prediction.JointRedshift;
import org.lymanscope.engine.prediction.LineBoxes;
import org.lymanscope.engine.prediction.RedshiftCurve;
import org.lymanscope.engine.spectrum.Samples;

/**
 * Redshift from all lines of a line finder together, where QuasarNET takes the best line alone.
 *
 * <p>A head trained with QuasarNET's balanced loss answers, for box b, p with p/(1−p) ∝ the
 * likelihood ratio w of "the line is in b" against "it is not". With Gaussians of width σ about the
 * predicted places, the likelihood of redshift z, whose line ℓ lies at place x (in boxes), is
 *
 * <pre>  L(z) = Π_ℓ [ m + (1−m) Σ_b w_ℓb N(x_ℓ(z) − b − offset_ℓb; σ) ]^(1/s)</pre>
 *
 * with the share m of heads that tell nothing and the sharing s of {@link JointSettings}; lines
 * outside the grid have no factor. The prior is flat in ln(1+z) over all redshifts that put at
 * least two lines (or the only one) on the grid. Keeps work space: each thread has its own.
 */
public final class JointEstimator {
  /** Two peaks closer than this in ln(1+z) are one: line confusion is far larger. */
  private static final double PEAK_HALF_WIDTH = 0.03;

  private static final double STEPS_PER_SIGMA = 2;
  private static final double REACH_IN_SIGMA = 4;

  /** Beyond this a probability says no more: float outputs saturate. */
  private static final double LARGEST_ODDS = 1e3;

  /** Odds that change the likelihood by less than this share even at their peak are left out. */
  private static final double SMALLEST_CHANGE = 0.03;

  /** Logarithm of a product of likelihoods that is still far from overflow. */
  private static final double LARGEST_EXPONENT = 600;

  private final WavelengthGrid grid;
  private final JointSettings settings;
  private final double binsPerBox;
  private final List<Head> heads = new ArrayList<>();
  private final double logFirst;
  private final double step;

  /** Redshift of each step. */
  private final double[] z;

  /** Density where no head tells anything, largest 1. */
  private final double[] base;

  /** The posterior of the spectrum at hand, in no unit. */
  private final double[] density;

  private final double[] mixture;
  private final double[] product;
  private final int headsPerRoot;

  /** Height of a line's Gaussian, for odds of 1, in units of {@code missed}. */
  private final double height;

  /**
   * A head that counts.
   *
   * @param index its place in the output
   * @param logWavelength ln of its line's wavelength
   * @param places where its line lies on the grid at each step of the posterior, in σ of an offset
   */
  private record Head(int index, double logWavelength, Samples places) {}

  /** For answers of networks of this form. */
  public JointEstimator(LineFinderSpec spec, JointSettings settings) {
    this.grid = spec.grid();
    this.settings = settings;
    this.binsPerBox = (double) grid.bins() / spec.boxes();
    double[] sorted =
        spec.heads().stream()
            .filter(LineHead::counts)
            .mapToDouble(head -> Math.log(head.line().wavelength()))
            .sorted()
            .toArray();
    double blue = Math.log(grid.wavelengthAt(0));
    double red = Math.log(grid.wavelengthAt(grid.bins()));
    this.logFirst = Math.max(0, blue - sorted[Math.max(0, sorted.length - 2)]);
    double logLast = red - sorted[Math.min(1, sorted.length - 1)];
    double lastBox = red - Math.log(grid.wavelengthAt(grid.bins() - binsPerBox));
    double firstBox = Math.log(grid.wavelengthAt(binsPerBox)) - blue;
    this.step = settings.offsetSigma() * Math.min(firstBox, lastBox) / STEPS_PER_SIGMA;
    int size = Math.max(2, (int) Math.ceil((logLast - logFirst) / step));
    this.z = new double[size];
    Arrays.setAll(z, k -> Math.expm1(logFirst + k * step));
    this.base = new double[size];
    this.density = new double[size];
    this.mixture = new double[size];
    this.product = new double[size];
    Arrays.fill(product, 1);
    this.height =
        (1 - settings.missed())
            / (settings.missed() * settings.offsetSigma() * Math.sqrt(2 * Math.PI));
    double largest = 1 + spec.boxes() * LARGEST_ODDS * height;
    this.headsPerRoot = (int) Math.max(1, LARGEST_EXPONENT / Math.log(largest));
    for (int h = 0; h < spec.heads().size(); h++) {
      if (spec.heads().get(h).counts()) {
        add(h, Math.log(spec.heads().get(h).line().wavelength()));
      }
    }
    double most = Arrays.stream(base).max().orElse(0);
    Arrays.setAll(base, k -> Math.exp(base[k] - most));
  }

  private void add(int index, double logWavelength) {
    double[] places = new double[base.length];
    for (int k = 0; k < base.length; k++) {
      double wavelength = Math.exp(logWavelength + logFirst + k * step);
      places[k] = grid.positionOf(wavelength) / binsPerBox;
      if (places[k] >= 0 && places[k] * binsPerBox < grid.bins()) {
        base[k] += Math.log(settings.missed()) / settings.sharing();
      }
      places[k] /= settings.offsetSigma();
    }
    heads.add(new Head(index, logWavelength, Samples.adopt(places)));
  }

  /** The redshift from all lines together. */
  public JointRedshift estimate(LineBoxes boxes) {
    int peak = fill(boxes);
    double total = sum(0, density.length);
    int reach = (int) Math.ceil(PEAK_HALF_WIDTH / step);
    int from = Math.max(0, peak - reach);
    int to = Math.min(density.length, peak + reach + 1);
    Moments main = moments(from, to);
    int second = highestOutside(from, to);
    double secondMass = 0;
    double secondZ = Double.NaN;
    if (second >= 0) {
      int left = second < from ? Math.max(0, second - reach) : Math.max(to, second - reach);
      int right = second < from ? Math.min(from, second + reach + 1) : second + reach + 1;
      Moments other = moments(left, Math.min(density.length, right));
      secondMass = other.mass() / total;
      secondZ = other.mass() > 0 ? other.mean() : Double.NaN;
    }
    return new JointRedshift(main.mean(), main.sigma(), main.mass() / total, secondZ, secondMass);
  }

  /** The whole posterior, for a plot. */
  public RedshiftCurve curve(LineBoxes boxes) {
    fill(boxes);
    double total = sum(0, density.length) * step;
    double[] perRedshift = new double[density.length];
    Arrays.setAll(perRedshift, k -> density[k] / total / (1 + z[k]));
    return new RedshiftCurve(Samples.copyOf(z), Samples.adopt(perRedshift));
  }

  /** Fills {@link #density} and returns where it is highest. */
  private int fill(LineBoxes boxes) {
    System.arraycopy(base, 0, density, 0, density.length);
    for (int h = 0; h < heads.size(); h++) {
      addHead(boxes, heads.get(h));
      if ((h + 1) % headsPerRoot == 0 && h + 1 < heads.size()) {
        takeRoots();
        double most = density[highest(0, density.length)];
        for (int k = 0; k < density.length; k++) {
          density[k] /= most;
        }
      }
    }
    takeRoots();
    return highest(0, density.length);
  }

  /** One root for many factors: a power costs more than all the rest. */
  private void takeRoots() {
    double sharing = settings.sharing();
    for (int k = 0; k < density.length; k++) {
      if (product[k] != 1) {
        // The default, and several times as fast.
        density[k] *= sharing == 2 ? Math.sqrt(product[k]) : Math.pow(product[k], 1 / sharing);
        product[k] = 1;
      }
    }
  }

  /** Boxes that can change nothing are left out, so the cost is that of the few that can. */
  private void addHead(LineBoxes boxes, Head head) {
    double reach = REACH_IN_SIGMA * settings.offsetSigma();
    double least = SMALLEST_CHANGE / height;
    int touchedFrom = density.length;
    int touchedTo = 0;
    for (int b = 0; b < boxes.boxes(); b++) {
      double p = boxes.probability(head.index(), b);
      double odds = Math.min(LARGEST_ODDS, p / Math.max(1 - p, 1e-9));
      if (odds > least) {
        double place = b + boxes.offset(head.index(), b);
        int from = Math.max(0, indexOf(head, place - reach));
        int to = Math.min(density.length - 1, indexOf(head, place + reach) + 1);
        addGaussian(head.places(), from, to, place / settings.offsetSigma(), odds * height);
        touchedFrom = Math.min(touchedFrom, from);
        touchedTo = Math.max(touchedTo, to + 1);
      }
    }
    for (int k = touchedFrom; k < touchedTo; k++) {
      product[k] *= 1 + mixture[k];
      mixture[k] = 0;
    }
  }

  private void addGaussian(Samples places, int from, int to, double centre, double peak) {
    for (int k = from; k <= to; k++) {
      mixture[k] += peak * Gaussian.at(places.at(k) - centre);
    }
  }

  private int indexOf(Head head, double place) {
    double wavelength = grid.wavelengthAt(place * binsPerBox);
    return indexAt(Math.log(Math.max(wavelength, 1)) - head.logWavelength());
  }

  private int indexAt(double logOnePlusZ) {
    return (int) Math.floor((logOnePlusZ - logFirst) / step);
  }

  private double sum(int from, int to) {
    double sum = 0;
    for (int k = from; k < to; k++) {
      sum += density[k];
    }
    return sum;
  }

  private record Moments(double mass, double mean, double sigma) {}

  private Moments moments(int from, int to) {
    double sum = 0;
    double first = 0;
    double second = 0;
    for (int k = from; k < to; k++) {
      sum += density[k];
      first += density[k] * z[k];
      second += density[k] * z[k] * z[k];
    }
    double mean = first / sum;
    return new Moments(sum, mean, Math.sqrt(Math.max(0, second / sum - mean * mean)));
  }

  /** Where the density is highest in a range; −1 if there is nothing in it. */
  private int highest(int from, int to) {
    int best = -1;
    double most = -1;
    for (int k = from; k < to; k++) {
      if (density[k] > most) {
        most = density[k];
        best = k;
      }
    }
    return best;
  }

  private int highestOutside(int from, int to) {
    int left = highest(0, from);
    int right = highest(to, density.length);
    boolean onlyRight = left < 0;
    return onlyRight || (right >= 0 && density[right] > density[left]) ? right : left;
  }
}
