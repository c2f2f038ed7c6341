package org.lymanscope.engine.spectrum;

import java.util.ArrayList;
import java.util.List;

/**
 * The pixels of all arms of a spectrum, numbered one arm after another: how spectra of one
 * instrument stand in plain arrays. Immutable.
 */
public final class PixelGrid {
  private final List<Section> sections;
  private final int pixels;

  private PixelGrid(List<Section> sections, int pixels) {
    this.sections = List.copyOf(sections);
    this.pixels = pixels;
  }

  /**
   * The pixels of one arm.
   *
   * @param name the arm's name
   * @param wavelength centres of its pixels, ångström in vacuum
   * @param offset number of its first pixel
   */
  public record Section(String name, Samples wavelength, int offset) {
    /** Number of its pixels. */
    public int size() {
      return wavelength.size();
    }

    /** Number of the pixel behind its last one. */
    public int end() {
      return offset + wavelength.size();
    }

    /** Width of a pixel, Å: the distance of its neighbours' centres, halved. */
    public double width(int pixel) {
      int left = Math.max(0, pixel - 1);
      int right = Math.min(size() - 1, pixel + 1);
      return (wavelength.at(right) - wavelength.at(left)) / (right - left);
    }
  }

  /** The grid of arms that are in order of their first wavelength; at least one. */
  public static PixelGrid of(List<Arm> arms) {
    return of(arms.stream().map(Arm::name).toList(), arms.stream().map(Arm::wavelength).toList());
  }

  /**
   * The grid of arms by their names and wavelengths.
   *
   * @throws IllegalArgumentException if there is no arm, or not as many names as wavelengths
   */
  public static PixelGrid of(List<String> names, List<Samples> wavelengths) {
    if (names.isEmpty() || names.size() != wavelengths.size()) {
      throw new IllegalArgumentException(names + " for " + wavelengths.size() + " arms");
    }
    List<Section> sections = new ArrayList<>();
    int pixels = 0;
    for (int i = 0; i < names.size(); i++) {
      sections.add(new Section(names.get(i), wavelengths.get(i), pixels));
      pixels = Math.addExact(pixels, wavelengths.get(i).size());
    }
    return new PixelGrid(sections, pixels);
  }

  /** The arms in order of their first wavelength. */
  public List<Section> sections() {
    return sections;
  }

  /** Number of pixels of all arms together. */
  public int pixels() {
    return pixels;
  }

  /** First wavelength of any arm, Å. */
  public double minWavelength() {
    return sections.get(0).wavelength().first();
  }

  /** Last wavelength of any arm, Å. */
  public double maxWavelength() {
    return sections.stream().mapToDouble(one -> one.wavelength().last()).max().orElseThrow();
  }

  /**
   * Whether these arms stand on this grid: the same names and, by identity or number, the same
   * wavelengths to 10⁻³ Å.
   */
  public boolean fits(List<Arm> arms) {
    if (arms.size() != sections.size()) {
      return false;
    }
    for (int i = 0; i < arms.size(); i++) {
      Section section = sections.get(i);
      if (!section.name().equalsIgnoreCase(arms.get(i).name())
          || !same(section.wavelength(), arms.get(i).wavelength())) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("ReferenceEquality") // spectra of one file share one object
  private static boolean same(Samples one, Samples other) {
    if (one == other) {
      return true;
    }
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (Math.abs(one.at(i) - other.at(i)) > 1e-3) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PixelGrid grid && sections.equals(grid.sections);
  }

  @Override
  public int hashCode() {
    return sections.hashCode();
  }

  @Override
  public String toString() {
    return sections.stream().map(Section::name).toList() + ", " + pixels + " pixels";
  }
}
