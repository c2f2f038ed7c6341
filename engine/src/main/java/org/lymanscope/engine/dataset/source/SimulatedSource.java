package org.lymanscope.engine.dataset.source;

import java.io.IOException;
import java.util.Map;
import org.lymanscope.engine.augment.Label;
import org.lymanscope.engine.dataset.Origin;
import org.lymanscope.engine.io.desi.DesiCamera;
import org.lymanscope.engine.simulate.SimulationRecipe;
import org.lymanscope.engine.simulate.Simulator;
import org.lymanscope.engine.simulate.SpectrumBuffer;
import org.lymanscope.engine.simulate.Truth;
import org.lymanscope.engine.simulate.source.Sky;
import org.lymanscope.engine.spectrum.ObjectId;
import org.lymanscope.engine.spectrum.PixelGrid;
import org.lymanscope.engine.spectrum.PixelRow;
import org.lymanscope.engine.spectrum.RedshiftKind;
import org.lymanscope.engine.spectrum.SpectralClass;
import org.lymanscope.engine.spectrum.Spectrum;

/** Spectra that the simulator makes when they are read. */
final class SimulatedSource implements SpectrumSource {
  private static final PixelGrid GRID = DesiCamera.grid();

  private final Simulator simulator;

  private SimulatedSource(Simulator simulator) {
    this.simulator = simulator;
  }

  static SimulatedSource of(SimulationRecipe recipe) throws IOException {
    return new SimulatedSource(Simulator.of(recipe));
  }

  @Override
  public String description() {
    SimulationRecipe recipe = simulator.recipe();
    return "simulated by " + recipe.name() + ", seed " + recipe.seed();
  }

  @Override
  public Map<String, String> files() {
    return Map.of();
  }

  @Override
  public String fluxUnit() {
    return Spectrum.DESI_FLUX_UNIT;
  }

  @Override
  public PixelGrid grid() {
    return GRID;
  }

  @Override
  public int size() {
    return simulator.size();
  }

  /** The same as of the spectrum in a file that the simulator writes. */
  @Override
  public ObjectId object(int index) {
    return ObjectId.ofTarget("desi", simulator.targetId(index));
  }

  @Override
  public SourceTruth truth(int index) {
    return truth(simulator.simulate(index, new SpectrumBuffer()));
  }

  @Override
  public Label outline(int index) {
    Simulator.Chosen chosen = simulator.chosen(index);
    boolean sky = simulator.group(index).source() instanceof Sky;
    return sky
        ? new Label(SpectralClass.UNKNOWN, Double.NaN, Double.NaN)
        : new Label(SpectralClass.UNKNOWN, chosen.z(), chosen.magnitude());
  }

  @Override
  public Reader reader() {
    SpectrumBuffer buffer = new SpectrumBuffer();
    PixelRow row = new PixelRow(GRID);
    return (index, into) -> {
      Truth truth = simulator.simulate(index, buffer);
      boolean same = into.grid().equals(GRID);
      put(buffer, same ? into : row);
      if (!same) {
        new OnGrid(into.grid()).put(row, into);
      }
      return truth(truth);
    };
  }

  private static void put(SpectrumBuffer buffer, PixelRow into) {
    System.arraycopy(buffer.flux(), 0, into.flux(), 0, DesiCamera.PIXELS);
    float[] ivar = into.ivar();
    for (int i = 0; i < ivar.length; i++) {
      ivar[i] = buffer.mask()[i] == 0 ? buffer.ivar()[i] : 0;
    }
  }

  private SourceTruth truth(Truth truth) {
    boolean sky = Double.isNaN(truth.magnitude());
    return new SourceTruth(
        ObjectId.ofTarget("desi", truth.targetId()),
        truth.targetId(),
        simulator.recipe().name() + " " + simulator.recipe().seed() + ":" + truth.index(),
        new Label(truth.spectralClass(), sky ? Double.NaN : truth.z(), truth.magnitude()),
        RedshiftKind.SYSTEMIC,
        truth.template(),
        Origin.SIMULATED,
        "",
        Double.NaN);
  }

  @Override
  public void close() {}
}
