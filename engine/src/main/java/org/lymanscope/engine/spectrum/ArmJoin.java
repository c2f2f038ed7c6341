package org.lymanscope.engine.spectrum;

import java.util.Arrays;
import java.util.List;

/**
 * Joins the arms of a spectrum into one, on the union of their grids: where two arms overlap, the
 * grid of the bluer one is kept, the redder one is linearly interpolated onto it, and the flux is
 * the mean weighted by inverse variance. Masked pixels take no part. On DESI's three arms (0.8 Å,
 * grids aligned) no interpolation happens and 7,781 pixels result.
 */
public final class ArmJoin {
  /** Two pixels closer than this (ångström) are the same pixel; DESI's grids carry rounding. */
  private static final double SAME_PIXEL = 1e-3;

  private ArmJoin() {}

  /** The joined view; {@link Arm#isGood} of it tells whether any arm had a good pixel there. */
  public static Arm join(Spectrum spectrum) {
    return join(spectrum.arms());
  }

  /** Joins arms that are in order of their first wavelength. */
  public static Arm join(List<Arm> arms) {
    Accumulator joined = new Accumulator(arms.stream().mapToInt(Arm::size).sum());
    arms.forEach(joined::add);
    return joined.toArm();
  }

  /** The pixels joined so far: wavelength, Σ ivar·flux, Σ ivar. */
  private static final class Accumulator {
    private final double[] wavelength;
    private final double[] weightedFlux;
    private final double[] ivar;
    private final double[] plainFlux;
    private int size;

    Accumulator(int capacity) {
      wavelength = new double[capacity];
      weightedFlux = new double[capacity];
      ivar = new double[capacity];
      plainFlux = new double[capacity];
    }

    void add(Arm arm) {
      double end = size == 0 ? Double.NEGATIVE_INFINITY : wavelength[size - 1] + SAME_PIXEL;
      addOverlap(arm);
      for (int i = 0; i < arm.size(); i++) {
        if (arm.wavelength().at(i) > end) {
          double weight = arm.goodIvar(i);
          wavelength[size] = arm.wavelength().at(i);
          plainFlux[size] = arm.flux().at(i);
          weightedFlux[size] = weight * arm.flux().at(i);
          ivar[size] = weight;
          size++;
        }
      }
    }

    private void addOverlap(Arm arm) {
      for (int j = firstFrom(arm.wavelength().first() - SAME_PIXEL); j < size; j++) {
        int above = arm.wavelength().firstAtLeast(wavelength[j] - SAME_PIXEL);
        if (above == arm.size()) {
          return;
        }
        if (Math.abs(arm.wavelength().at(above) - wavelength[j]) <= SAME_PIXEL) {
          addTo(j, arm.flux().at(above), arm.goodIvar(above));
        } else if (above > 0) {
          interpolateTo(j, arm, above);
        }
      }
    }

    private void interpolateTo(int j, Arm arm, int above) {
      double from = arm.wavelength().at(above - 1);
      double part = (wavelength[j] - from) / (arm.wavelength().at(above) - from);
      double flux = (1 - part) * arm.flux().at(above - 1) + part * arm.flux().at(above);
      boolean good = arm.isGood(above - 1) && arm.isGood(above);
      double weight = (1 - part) * arm.ivar().at(above - 1) + part * arm.ivar().at(above);
      addTo(j, flux, good ? weight : 0);
    }

    private void addTo(int j, double flux, double weight) {
      weightedFlux[j] += weight * flux;
      ivar[j] += weight;
    }

    private int firstFrom(double from) {
      int found = Arrays.binarySearch(wavelength, 0, size, from);
      return found >= 0 ? found : -found - 1;
    }

    Arm toArm() {
      double[] flux = new double[size];
      for (int i = 0; i < size; i++) {
        flux[i] = ivar[i] > 0 ? weightedFlux[i] / ivar[i] : plainFlux[i];
      }
      return new Arm(
          Arm.JOINED,
          Samples.copyOfRange(wavelength, 0, size),
          Samples.adopt(flux),
          Samples.copyOfRange(ivar, 0, size));
    }
  }
}
