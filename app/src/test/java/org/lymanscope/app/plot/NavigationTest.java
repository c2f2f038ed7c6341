package org.lymanscope.app.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NavigationTest {
  private final PlotContent content = PlotTestSpectra.content();
  private final Navigation navigation = new Navigation();

  @BeforeEach
  void showOne() {
    navigation.show(content);
  }

  @Test
  void startsWithTheWholeSpectrumAndItsLineInView() {
    assertThat(navigation.view().left()).isLessThan(4000);
    assertThat(navigation.view().right()).isGreaterThan(5949);
    assertThat(navigation.view().bottom()).isNegative();
    assertThat(navigation.view().top()).isBetween(5.0, 40.0);
  }

  @Test
  void aMaskedSpikeDoesNotStretchFlux() {
    navigation.visit(4150, 4250);

    assertThat(navigation.view().top()).isLessThan(3);
  }

  @Test
  void zoomOutlivesTheSpectrum() {
    navigation.zoomWavelength(0.25, 4500);
    Viewport zoomed = navigation.view();
    navigation.show(PlotTestSpectra.content());

    assertThat(navigation.view().left()).isEqualTo(zoomed.left());
    assertThat(navigation.view().right()).isEqualTo(zoomed.right());
  }

  @Test
  void fluxSetByHandOutlivesTheSpectrumUntilItIsFitted() {
    Viewport fitted = navigation.view();
    navigation.zoomFlux(10, 0);
    navigation.show(PlotTestSpectra.content());
    assertThat(navigation.view().height()).isCloseTo(10 * fitted.height(), within(1e-9));

    navigation.autoscaleFlux();
    assertThat(navigation.view()).isEqualTo(fitted);
  }

  @Test
  void comesBackFromALine() {
    navigation.zoomWavelength(0.5, 5000);
    Viewport before = navigation.view();
    navigation.visit(4480, 4520);
    navigation.visit(5480, 5520);

    assertThat(navigation.back()).isTrue();
    assertThat(navigation.view()).isEqualTo(before);
    assertThat(navigation.back()).isFalse();
  }

  @Test
  void neverLeavesTheSpectrum() {
    navigation.zoomWavelength(0.1, 5000);
    double width = navigation.view().width();
    navigation.pan(-1000);

    assertThat(navigation.view().left()).isGreaterThan(3950);
    assertThat(navigation.view().width()).isCloseTo(width, within(1e-6));
  }

  @Test
  void resetShowsEverythingAgain() {
    Viewport whole = navigation.view();
    navigation.zoomWavelength(0.1, 5000);
    navigation.zoomFlux(3, 0);
    navigation.reset();

    assertThat(navigation.view()).isEqualTo(whole);
  }
}
