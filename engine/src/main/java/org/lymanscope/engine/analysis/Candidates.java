package org.lymanscope.engine.analysis;

import java.util.ArrayList;
import java.util.List;
import org.lymanscope.engine.analysis.Candidate.Companion;
import org.lymanscope.engine.spectrum.LineKind;
import org.lymanscope.engine.spectrum.SpectralLine;
import org.lymanscope.engine.spectrum.Wavelengths;

/**
 * The lines that a single line may be, with what atomic physics or experience demands of their
 * companions. Rest wavelengths: Morton 2003 (ultraviolet), NIST (optical), in vacuum.
 *
 * <p>Fixed ratios: [O III] 5008 : 4960 = 2.98 (Storey and Zeippen 2000, MNRAS 312, 813); Hα : Hβ at
 * least 2.86 (case B at 10⁴ K, Osterbrock and Ferland 2006; dust only raises it), 2 demanded for
 * stellar absorption. Limits of experience: [O III] 5008 : Hβ at most 14 and [O II] : Hβ at most
 * 12, above everything in the diagrams of Kewley et al. 2006 (MNRAS 372, 961), so that Hα is at
 * least 0.2 of either; Lyα at least half of C IV (Vanden Berk et al. 2001, table 2: 4.0).
 */
final class Candidates {
  private static final double NARROW = 300;
  private static final double BROAD = 1500;

  private static final SpectralLine LYA = emission("LYA", "Lyα", Wavelengths.LYMAN_ALPHA);
  private static final SpectralLine NV = emission("NV_1240", "N V 1240", 1240.14);
  private static final SpectralLine CIV = both("CIV_1549", "C IV 1549", 1549.06);
  private static final SpectralLine HEII = emission("HEII_1640", "He II 1640", 1640.42);
  private static final SpectralLine CIII = emission("CIII_1909", "C III] 1909", 1908.734);
  private static final SpectralLine MGII = emission("MGII_2799", "Mg II 2799", 2799.117);
  private static final SpectralLine OII = emission("OII_3728", "[O II] 3728", 3728.49);
  private static final SpectralLine NEIII = emission("NEIII_3870", "[Ne III] 3870", 3869.86);
  private static final SpectralLine HGAMMA = emission("HGAMMA", "Hγ", 4341.684);
  private static final SpectralLine HBETA = emission("HBETA", "Hβ", 4862.683);
  private static final SpectralLine OIII_4960 = emission("OIII_4960", "[O III] 4960", 4960.295);
  private static final SpectralLine OIII_5008 = emission("OIII_5008", "[O III] 5008", 5008.240);
  private static final SpectralLine HALPHA = emission("HALPHA", "Hα", 6564.614);
  private static final SpectralLine NII = emission("NII_6585", "[N II] 6585", 6585.27);
  private static final SpectralLine SII = emission("SII_6718", "[S II] 6718", 6718.29);

  static final List<Candidate> ALL =
      List.of(
          new Candidate(LYA, 0, lymanCompanions(), Double.NaN),
          candidate(
              OII,
              0,
              2.782,
              free(MGII),
              free(NEIII),
              free(HGAMMA),
              atLeast(HBETA, 0.08),
              free(OIII_4960),
              free(OIII_5008),
              atLeast(HALPHA, 0.2)),
          candidate(
              OIII_5008,
              -0.5,
              Double.NaN,
              free(OII),
              atLeast(HBETA, 0.07),
              atLeast(OIII_4960, 1 / 2.98),
              atLeast(HALPHA, 0.2),
              free(SII)),
          candidate(
              HALPHA,
              -0.5,
              Double.NaN,
              free(OII),
              free(HBETA),
              free(OIII_5008),
              free(NII),
              free(SII)),
          candidate(MGII, -1, 7.18, broad(CIII), free(OII), free(HBETA), free(OIII_5008)),
          candidate(
              CIV,
              -1.5,
              2.57,
              new Companion(LYA, 0.5, BROAD),
              broad(NV),
              free(HEII),
              broad(CIII),
              broad(MGII)),
          candidate(CIII, -2, 2.05, broad(LYA), broad(CIV), free(HEII), broad(MGII)),
          candidate(
              HBETA,
              -2,
              Double.NaN,
              free(OII),
              free(OIII_4960),
              free(OIII_5008),
              atLeast(HALPHA, 2)),
          candidate(
              OIII_4960,
              -4,
              Double.NaN,
              free(OII),
              free(HBETA),
              atLeast(OIII_5008, 2.98),
              free(HALPHA)));

  private Candidates() {}

  private static List<Companion> lymanCompanions() {
    List<Companion> companions = new ArrayList<>();
    companions.add(broad(NV));
    companions.add(free(absorption("SIII_1260", "Si II 1260", 1260.4221)));
    companions.add(free(absorption("OI_1303", "O I + Si II 1303", 1303.27)));
    companions.add(free(absorption("CII_1335", "C II 1335", 1334.5323)));
    companions.add(free(absorption("SIIV_1394", "Si IV 1394", 1393.7602)));
    companions.add(free(absorption("SIII_1527", "Si II 1527", 1526.7070)));
    companions.add(broad(CIV));
    companions.add(free(HEII));
    companions.add(free(absorption("ALII_1671", "Al II 1671", 1670.7886)));
    companions.add(broad(CIII));
    return companions;
  }

  private static Candidate candidate(
      SpectralLine line, double prior, double separation, Companion... companions) {
    return new Candidate(line, prior, List.of(companions), separation);
  }

  private static Companion free(SpectralLine line) {
    return new Companion(line, Double.NaN, NARROW);
  }

  private static Companion broad(SpectralLine line) {
    return new Companion(line, Double.NaN, BROAD);
  }

  private static Companion atLeast(SpectralLine line, double demanded) {
    return new Companion(line, demanded, NARROW);
  }

  private static SpectralLine emission(String name, String label, double wavelength) {
    return new SpectralLine(name, label, wavelength, LineKind.EMISSION, 1, "");
  }

  private static SpectralLine absorption(String name, String label, double wavelength) {
    return new SpectralLine(name, label, wavelength, LineKind.ABSORPTION, 1, "");
  }

  private static SpectralLine both(String name, String label, double wavelength) {
    return new SpectralLine(name, label, wavelength, LineKind.BOTH, 1, "");
  }
}
