package org.lymanscope.engine.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;
import nom.tam.fits.FitsException;
import org.lymanscope.engine.sample.FitsTables.Card;
import org.lymanscope.engine.sample.FitsTables.Column;
import org.lymanscope.engine.spectrum.Samples;
import org.lymanscope.engine.spectrum.SkyPosition;
import org.lymanscope.engine.spectrum.Spectrum;
import org.lymanscope.engine.template.Template;
import org.lymanscope.engine.template.TemplateScaling;

/** Writes targets as a DESI coadd: FIBERMAP, and wavelength, flux, ivar and mask of B, R and Z. */
final class SampleCoadd {
  private static final String IVAR_UNIT = "10**+34 (s2 cm4 Angstrom2) / erg2";
  private static final int EXPOSURES = 8;
  private static final float EXPOSURE_TIME = 7200;

  /** Scatter of noise from fibre to fibre, of its natural logarithm. */
  private static final double FIBRE_SCATTER = 0.15;

  /** Bit 24 of DESI's FIBERSTATUS: bad amplifier in Z. */
  private static final int BAD_AMPLIFIER_Z = 1 << 24;

  private final List<SampleTarget> targets;
  private final SkyCell cell;
  private final int brokenRow;

  /** Targets of one cell of the sky; the arm Z of {@code brokenRow} (none if −1) is dead. */
  SampleCoadd(List<SampleTarget> targets, SkyCell cell, int brokenRow) {
    this.targets = List.copyOf(targets);
    this.cell = cell;
    this.brokenRow = brokenRow;
  }

  void write(Path file, RandomGenerator random) throws IOException, FitsException {
    FitsTables fits = new FitsTables();
    fits.table("FIBERMAP", fibermap(random));
    double[] noise = new double[targets.size()];
    for (int row = 0; row < noise.length; row++) {
      double time = Math.sqrt(Camera.REFERENCE_TIME / EXPOSURE_TIME);
      noise[row] = time * StrictMath.exp(FIBRE_SCATTER * Draw.normal(random));
    }
    for (Camera camera : Camera.values()) {
      addArm(fits, camera, noise, random);
    }
    fits.write(file, primary(cell.pixel()));
  }

  static List<Card> primary(int pixel) {
    return List.of(
        new Card("SPGRP", "healpix", ""),
        new Card("SPGRPVAL", pixel, ""),
        new Card("HPXPIXEL", pixel, ""),
        new Card("HPXNSIDE", 64, ""),
        new Card("HPXNEST", true, ""),
        new Card("SURVEY", "main", ""),
        new Card("PROGRAM", "dark", ""),
        new Card("MOCK", true, "simulated by Lymanscope: no real sky"));
  }

  private void addArm(FitsTables fits, Camera camera, double[] noise, RandomGenerator random)
      throws FitsException {
    int rows = targets.size();
    float[][] flux = new float[rows][];
    float[][] ivar = new float[rows][];
    int[][] mask = new int[rows][];
    for (int row = 0; row < rows; row++) {
      Samples truth = truth(targets.get(row), camera.wavelength());
      SimulatedArm arm =
          row == brokenRow && camera == Camera.Z
              ? SimulatedArm.dead(truth.size())
              : SimulatedArm.observe(camera, truth, noise[row], random);
      flux[row] = arm.flux();
      ivar[row] = arm.ivar();
      mask[row] = arm.mask();
    }
    fits.image(camera + "_WAVELENGTH", camera.wavelength().toArray(), "Angstrom");
    fits.image(camera + "_FLUX", flux, Spectrum.DESI_FLUX_UNIT);
    fits.image(camera + "_IVAR", ivar, IVAR_UNIT);
    fits.image(camera + "_MASK", mask, "");
  }

  private static Samples truth(SampleTarget target, Samples wavelength) {
    Optional<Template> template = target.template();
    if (template.isEmpty()) {
      return Samples.constant(wavelength.size(), 0);
    }
    double scale = scale(target, template.get());
    return TemplateScaling.observed(template.get(), target.z(), wavelength)
        .map(value -> scale * value);
  }

  private static double scale(SampleTarget target, Template template) {
    return Photometry.R.flux(target.magnitude()) / Photometry.R.mean(template, target.z());
  }

  private List<Column> fibermap(RandomGenerator random) {
    int rows = targets.size();
    int[] status = new int[rows];
    if (brokenRow >= 0) {
      status[brokenRow] = BAD_AMPLIFIER_Z;
    }
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("TARGETID", longs(SampleTarget::targetId)));
    columns.add(new Column("COADD_FIBERSTATUS", status));
    List<SkyPosition> positions = targets.stream().map(target -> cell.draw(random)).toList();
    columns.add(new Column("TARGET_RA", positions.stream().mapToDouble(SkyPosition::ra).toArray()));
    columns.add(
        new Column("TARGET_DEC", positions.stream().mapToDouble(SkyPosition::dec).toArray()));
    columns.add(
        new Column(
            "OBJTYPE",
            targets.stream().map(one -> one.isSky() ? "SKY" : "TGT").toArray(String[]::new)));
    for (Photometry band : Photometry.values()) {
      columns.add(new Column("FLUX_" + band, floats(target -> nanomaggies(target, band))));
    }
    columns.add(new Column("COADD_NUMEXP", constant(EXPOSURES)));
    columns.add(new Column("COADD_EXPTIME", floats(target -> EXPOSURE_TIME)));
    return columns;
  }

  private static double nanomaggies(SampleTarget target, Photometry band) {
    return target
        .template()
        .map(seen -> scale(target, seen) * band.mean(seen, target.z()))
        .map(band::nanomaggies)
        .orElse(0.0);
  }

  private long[] longs(ToLongFunction<SampleTarget> of) {
    return targets.stream().mapToLong(of).toArray();
  }

  private float[] floats(ToDoubleFunction<SampleTarget> of) {
    float[] values = new float[targets.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) of.applyAsDouble(targets.get(i));
    }
    return values;
  }

  private short[] constant(int value) {
    short[] values = new short[targets.size()];
    Arrays.fill(values, (short) value);
    return values;
  }
}
