package org.lymanscope.app.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes units of files as people write them: {@code 10⁻¹⁷ erg s⁻¹ cm⁻² Å⁻¹}. */
final class FluxUnits {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<scale>(?:10(?:\\*\\*|\\^)|1[eE])\\(?[-+]?\\d+\\)?)"
              + "|(?<name>[A-Za-zÅµ]+)(?:\\*\\*|\\^)?(?<power>[-+]?\\d+|\\([-+]?\\d+\\))?"
              + "|(?<sign>[/()*. ])");
  private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private FluxUnits() {}

  /** {@code unit} in the notation of the FITS standard; one that is not understood stays as is. */
  static String pretty(String unit) {
    List<String> factors = new ArrayList<>();
    Matcher token = TOKEN.matcher(unit.strip());
    boolean below = false;
    boolean inside = false;
    int end = 0;
    while (token.find() && token.start() == end) {
      end = token.end();
      if (" ".equals(token.group())) {
        continue;
      }
      if (token.group("sign") != null) {
        inside = inside ? !")".equals(token.group()) : below && "(".equals(token.group());
        below = "/".equals(token.group()) || inside;
      } else {
        factors.add(factor(token, below));
        below = inside;
      }
    }
    return end == unit.strip().length() ? inOrder(factors) : unit;
  }

  /** The power of ten to divide an axis by that reaches to {@code largest}; 0 where none is due. */
  static int power(double largest) {
    boolean plain = largest == 0 || (largest >= 1e-3 && largest < 1e5);
    return plain || !Double.isFinite(largest) ? 0 : (int) Math.floor(Math.log10(largest));
  }

  /** A pretty unit after the name of an axis that was divided by a power of ten; may be empty. */
  static String bracketed(String unit, int power) {
    String scale = power == 0 ? "" : "10" + raised(power);
    String between = scale.isEmpty() || unit.isEmpty() ? "" : unit.startsWith("10") ? " × " : " ";
    String whole = scale + between + unit;
    return whole.isEmpty() ? "" : " [" + whole + "]";
  }

  /** Seconds before centimetres before ångström, as astronomers write it. */
  private static String inOrder(List<String> factors) {
    return factors.stream()
        .sorted((a, b) -> Integer.compare(place(a), place(b)))
        .collect(Collectors.joining(" "));
  }

  private static int place(String factor) {
    if (factor.startsWith("10")) {
      return 0;
    }
    return factor.contains("⁻") ? (factor.startsWith("s") ? 2 : factor.startsWith("Å") ? 4 : 3) : 1;
  }

  private static String factor(Matcher token, boolean below) {
    String scale = token.group("scale");
    if (scale != null) {
      return "10" + raised(number(scale.replaceFirst("^(10(\\*\\*|\\^)|1[eE])", "")));
    }
    String power = token.group("power");
    int exponent = (power == null ? 1 : number(power)) * (below ? -1 : 1);
    return name(token.group("name")) + (exponent == 1 ? "" : raised(exponent));
  }

  private static int number(String digits) {
    return Integer.parseInt(digits.replaceAll("[()]", ""));
  }

  private static String name(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "angstrom", "angstroms", "ang", "a" -> "Å";
      case "ergs" -> "erg";
      case "sec" -> "s";
      default -> written;
    };
  }

  private static String raised(int exponent) {
    String digits =
        Integer.toString(Math.abs(exponent))
            .chars()
            .mapToObj(digit -> DIGITS.substring(digit - '0', digit - '0' + 1))
            .collect(Collectors.joining());
    return exponent < 0 ? "⁻" + digits : digits;
  }
}
