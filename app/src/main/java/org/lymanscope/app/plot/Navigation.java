package org.lymanscope.app.plot;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lymanscope.engine.analysis.FluxRange;

/**
 * Which part of a spectrum is seen, and how that changes. What the person chose outlives the
 * spectrum: zoomed wavelengths stay, and flux fits itself to each spectrum until it was set by
 * hand.
 */
final class Navigation {
  /** No view is narrower than this, ångström. */
  private static final double NARROWEST = 4;

  /** The whole spectrum is shown with this part of its width beside it. */
  private static final double MARGIN = 0.01;

  private @Nullable PlotContent content;
  private @Nullable PlotContent beside;
  private Viewport view = new Viewport(3600, 9800, -1, 1);
  private Viewport wanted = view;
  private boolean whole = true;
  private boolean fluxByHand;
  private @Nullable Viewport remembered;

  Viewport view() {
    return view;
  }

  /** Takes another spectrum, and keeps the view as far as it goes. */
  void show(PlotContent next) {
    show(next, Optional.empty());
  }

  /** Takes another spectrum, and one beside it that the flux axis is to fit too. */
  void show(PlotContent next, Optional<PlotContent> other) {
    content = next;
    beside = other.orElse(null);
    Viewport kept = whole ? wanted.withWavelengths(lowest(next), highest(next)) : wanted;
    view = bounded(kept);
    if (!fluxByHand) {
      fitFlux();
    }
  }

  /** The whole spectrum, flux fitted to it. */
  void reset() {
    whole = true;
    fluxByHand = false;
    remembered = null;
    if (content != null) {
      show(content, Optional.ofNullable(beside));
    }
    wanted = view;
  }

  /** Fits flux to the wavelengths that are seen. */
  void autoscaleFlux() {
    fluxByHand = false;
    fitFlux();
  }

  /** Shows these wavelengths and fits flux to them; {@link #back} returns. */
  void visit(double left, double right) {
    if (remembered == null) {
      remembered = view;
    }
    boolean byHand = fluxByHand;
    wavelengths(view.withWavelengths(left, right));
    fitFlux();
    fluxByHand = byHand;
  }

  /** Returns to where the first {@link #visit} began; false if there was none. */
  boolean back() {
    if (remembered == null) {
      return false;
    }
    wavelengths(remembered);
    view = view.withFlux(remembered.bottom(), remembered.top());
    wanted = view;
    remembered = null;
    return true;
  }

  void zoomWavelength(double factor, double about) {
    wavelengths(view.zoomWavelength(factor, about));
  }

  void zoomFlux(double factor, double about) {
    flux(view.zoomFlux(factor, about));
  }

  /** Moves by a part of what is seen: 1 is one screen. */
  void pan(double screens) {
    wavelengths(view.pan(screens * view.width(), 0));
  }

  /** Moves so that {@code wavelength} is in the middle. */
  void centre(double wavelength) {
    wavelengths(view.pan(wavelength - (view.left() + view.right()) / 2, 0));
  }

  /** Shows exactly this, as far as the spectrum goes. */
  void go(Viewport target) {
    wavelengths(target);
    if (target.bottom() != view.bottom() || target.top() != view.top()) {
      flux(view.withFlux(target.bottom(), target.top()));
    }
  }

  private void wavelengths(Viewport target) {
    Viewport kept = bounded(target);
    whole = content != null && kept.width() >= highest(content) - lowest(content);
    view = view.withWavelengths(kept.left(), kept.right());
    wanted = view;
  }

  private void flux(Viewport target) {
    fluxByHand = true;
    view = target;
    wanted = view;
  }

  private void fitFlux() {
    if (content != null) {
      FluxRange range = FluxScale.of(content, view.left(), view.right());
      double low = range.low();
      double high = range.high();
      if (beside != null) {
        FluxRange other = FluxScale.of(beside, view.left(), view.right());
        low = Math.min(low, other.low());
        high = Math.max(high, other.high());
      }
      view = view.withFlux(low, high);
    }
  }

  private Viewport bounded(Viewport target) {
    return content == null ? target : target.within(lowest(content), highest(content), NARROWEST);
  }

  private static double lowest(PlotContent content) {
    return content.spectrum().minWavelength() - margin(content);
  }

  private static double highest(PlotContent content) {
    return content.spectrum().maxWavelength() + margin(content);
  }

  private static double margin(PlotContent content) {
    return MARGIN * (content.spectrum().maxWavelength() - content.spectrum().minWavelength());
  }
}
