package org.lymanscope.engine.model;

import java.util.List;
import org.lymanscope.engine.spectrum.LineKind;
import org.lymanscope.engine.spectrum.SpectralLine;

/**
 * Lines that published networks look for, at exactly the wavelengths that they were trained with; a
 * redshift is only theirs with these. What people read at the plot is in the line lists.
 */
public final class ModelLines {
  /**
   * QuasarNET's lines for BOSS and DESI, at the wavelengths of its own code (Hα and Hβ in air or
   * nearly so); the last head tells broad absorption at C IV.
   */
  public static final List<LineHead> QUASARNET =
      List.of(
          head("LYA", "Lyα", 1215.67, LineKind.EMISSION),
          head("CIV_1548", "C IV 1548", 1548.2049, LineKind.EMISSION),
          head("CIII_1909", "C III] 1909", 1908.734, LineKind.EMISSION),
          head("MGII_2796", "Mg II 2796", 2796.3511, LineKind.EMISSION),
          head("HBETA", "Hβ", 4862.68, LineKind.EMISSION),
          head("HALPHA", "Hα", 6562.8, LineKind.EMISSION),
          new LineHead(
              line("CIV_1548_BAL", "C IV 1548 BAL", 1548.2049, LineKind.ABSORPTION),
              LineHead.Role.BAL));

  /**
   * The 16 lines of QuasarNET-LBG. The list is not published; it is inferred from Taran 2024, fig.
   * 2.2, which names the first, second, last and C IV. Wavelengths: Morton 2003, ApJS 149, 205.
   */
  public static final List<LineHead> LBG =
      List.of(
          head("LYB", "Lyβ", 1025.72, LineKind.ABSORPTION),
          head("CIII_1176", "C III 1176", 1175.71, LineKind.ABSORPTION),
          head("SIII_1190", "Si II 1190", 1190.42, LineKind.ABSORPTION),
          head("SIII_1193", "Si II 1193", 1193.29, LineKind.ABSORPTION),
          head("SIIII_1207", "Si III 1207", 1206.50, LineKind.ABSORPTION),
          head("LYA", "Lyα", 1215.67, LineKind.BOTH),
          head("SIII_1260", "Si II 1260", 1260.42, LineKind.ABSORPTION),
          head("OI_1302", "O I 1302", 1302.17, LineKind.ABSORPTION),
          head("SIII_1304", "Si II 1304", 1304.37, LineKind.ABSORPTION),
          head("CII_1335", "C II 1335", 1334.53, LineKind.ABSORPTION),
          head("SIIV_1394", "Si IV 1394", 1393.76, LineKind.ABSORPTION),
          head("SIIV_1403", "Si IV 1403", 1402.77, LineKind.ABSORPTION),
          head("SIII_1527", "Si II 1527", 1526.71, LineKind.ABSORPTION),
          head("CIV_1549", "C IV 1549", 1549.06, LineKind.BOTH),
          head("FEII_1608", "Fe II 1608", 1608.45, LineKind.ABSORPTION),
          head("ALII_1671", "Al II 1671", 1670.79, LineKind.ABSORPTION));

  private ModelLines() {}

  private static LineHead head(String name, String label, double wavelength, LineKind kind) {
    return new LineHead(line(name, label, wavelength, kind), LineHead.Role.LINE);
  }

  private static SpectralLine line(String name, String label, double wavelength, LineKind kind) {
    return new SpectralLine(name, label, wavelength, kind, 1, "");
  }
}
