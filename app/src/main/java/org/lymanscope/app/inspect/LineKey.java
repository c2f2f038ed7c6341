package org.lymanscope.app.inspect;

/**
 * The keys that say which line a clicked feature is: Marz's letters with Shift, and Alt with a
 * digit for the absorption lines of LBGs.
 */
enum LineKey {
  LYA("Shift+L", 1215.67),
  LYB("Shift+Y", 1025.72),
  NV("Shift+T", 1240.14),
  SIIV("Shift+S", 1396.76),
  CIV("Shift+C", 1549.06),
  CIII("Shift+V", 1908.73),
  MGII("Shift+M", 2799.12),
  OII("Shift+O", 3728.49),
  CAII_K("Shift+K", 3934.78),
  CAII_H("Shift+H", 3969.59),
  HDELTA("Shift+D", 4102.89),
  G_BAND("Shift+G", 4308.95),
  HGAMMA("Shift+F", 4341.68),
  HBETA("Shift+B", 4862.68),
  OIII_4960("Shift+U", 4960.30),
  OIII_5008("Shift+I", 5008.24),
  MG_B("Shift+J", 5176.44),
  NA_D("Shift+N", 5895.6),
  HALPHA("Shift+A", 6564.61),
  NII_6550("Shift+Q", 6549.85),
  NII_6585("Shift+W", 6585.27),
  SII_6718("Shift+Z", 6718.29),
  SII_6733("Shift+X", 6732.67),
  SIII_1260("Alt+1", 1260.42),
  OI_1302("Alt+2", 1302.17),
  CII_1335("Alt+3", 1334.53),
  SIII_1527("Alt+4", 1526.71),
  FEII_1608("Alt+5", 1608.45),
  ALII_1671("Alt+6", 1670.79);

  private final String keys;
  private final double rest;

  LineKey(String keys, double rest) {
    this.keys = keys;
    this.rest = rest;
  }

  /** Its keys. */
  String keys() {
    return keys;
  }

  /** Rest wavelength by which the line is found in the lists; vacuum, ångström. */
  double rest() {
    return rest;
  }

  /** Id of its command. */
  String commandId() {
    return "inspect.line." + name();
  }
}
