package org.lymanscope.app.models;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lymanscope.app.notice.Notice;
import org.lymanscope.app.text.Text;
import org.lymanscope.engine.model.Convolutions;
import org.lymanscope.engine.model.DirectZSpec;
import org.lymanscope.engine.model.InputChannel;
import org.lymanscope.engine.model.JointSettings;
import org.lymanscope.engine.model.LineFinderSpec;
import org.lymanscope.engine.model.LineFinderToZSpec;
import org.lymanscope.engine.model.LineHead;
import org.lymanscope.engine.model.ModelCard;
import org.lymanscope.engine.model.NetworkLayer;
import org.lymanscope.engine.model.NetworkSpec;
import org.lymanscope.engine.model.Preprocessing;
import org.lymanscope.engine.model.WavelengthGrid;

/** What a model is, in words. */
final class ModelWords {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private ModelWords() {}

  static Notice gone() {
    return Notice.warning(Text.get("models.gone"));
  }

  /** {@code 2026-11-25}. */
  static String date(Instant time, ZoneId zone) {
    return time.atZone(zone).toLocalDate().toString();
  }

  /** {@code 2026-11-25 16:40}. */
  static String minute(Instant time, ZoneId zone) {
    return MINUTE.format(time.atZone(zone));
  }

  /** {@code 4 × 100 · 40 boxes}: layers and filters. */
  static String summary(NetworkSpec spec) {
    Convolutions stack = convolutions(spec);
    if (spec instanceof LineFinderSpec finder) {
      return Text.get("models.summary.boxes", stack.layers(), stack.filters(), finder.boxes());
    }
    return Text.get("models.summary.z", stack.layers(), stack.filters());
  }

  /** How many boxes each line has; a dash without lines. */
  static String boxes(NetworkSpec spec) {
    return lineFinder(spec).stream()
        .map(finder -> String.valueOf(finder.boxes()))
        .findFirst()
        .orElse("–");
  }

  static Convolutions convolutions(NetworkSpec spec) {
    if (spec instanceof LineFinderSpec finder) {
      return finder.convolutions();
    }
    return spec instanceof LineFinderToZSpec both
        ? both.lineFinder().convolutions()
        : ((DirectZSpec) spec).convolutions();
  }

  /** The lines that the network looks for; none for one that looks for no lines. */
  static List<LineHead> lines(NetworkSpec spec) {
    return lineFinder(spec).stream().flatMap(finder -> finder.heads().stream()).toList();
  }

  private static List<LineFinderSpec> lineFinder(NetworkSpec spec) {
    if (spec instanceof LineFinderSpec finder) {
      return List.of(finder);
    }
    return spec instanceof LineFinderToZSpec both ? List.of(both.lineFinder()) : List.of();
  }

  /** {@code 800 bins of 8 Å, from 3600 to 10000 Å}. */
  static String grid(WavelengthGrid grid) {
    String first = number(Math.rint(grid.edge(0)));
    String last = number(Math.rint(grid.edge(grid.bins())));
    if (grid instanceof WavelengthGrid.Log log) {
      return Text.get("models.grid.log", log.bins(), number(log.step()), first, last);
    }
    String step = number(((WavelengthGrid.Linear) grid).step());
    return Text.get("models.grid.linear", grid.bins(), step, first, last);
  }

  static String channels(List<InputChannel> channels) {
    return channels.stream()
        .map(channel -> Text.get("models.channel." + channel.name().toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining("; "));
  }

  static String preprocessing(Preprocessing preprocessing) {
    return Text.get("models.preprocessing." + preprocessing.name().toLowerCase(Locale.ROOT));
  }

  static String joint(JointSettings joint) {
    return Text.get(
        "models.joint.sentence",
        number(joint.offsetSigma()),
        number(joint.missed()),
        number(joint.sharing()));
  }

  static String layer(NetworkLayer layer) {
    return Text.get("models.layer." + key(layer), layer.number());
  }

  /** What a layer does, for somebody who has not seen one before. */
  static String explain(NetworkLayer layer, NetworkSpec spec) {
    Convolutions stack = convolutions(spec);
    return Text.get(
        "models.layer." + key(layer) + ".hint",
        stack.filters(),
        stack.kernel(),
        stack.stride(),
        layer.width());
  }

  /** What a convolution is, with the numbers of this network. */
  static String aboutConvolutions(NetworkSpec spec) {
    Convolutions stack = convolutions(spec);
    String padding = stack.padding().name().toLowerCase(Locale.ROOT);
    return Text.get(
        "models.layers.hint",
        stack.kernel(),
        stack.stride(),
        Text.get("models.padding." + padding),
        number(100 * stack.dropout()));
  }

  /** {@code 396 × 100}. */
  static String output(NetworkLayer layer) {
    return layer.width() == 1
        ? Text.count(layer.length())
        : Text.count(layer.length()) + " × " + Text.count(layer.width());
  }

  static String line(LineHead head) {
    String role = head.counts() ? "" : " " + Text.get("models.line.bal");
    return head.line().label() + role;
  }

  static String wavelength(LineHead head) {
    return String.format(Locale.ROOT, "%.2f Å", head.line().wavelength());
  }

  static String scores(ModelCard card) {
    return card.scores().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + " " + number(entry.getValue()))
        .collect(Collectors.joining(" · "));
  }

  /** As few digits as the number needs: 8, 13.6, 0.001. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.4f", value);
    return text.replaceFirst("\\.?0+$", "");
  }

  private static String key(NetworkLayer layer) {
    return layer.kind().name().toLowerCase(Locale.ROOT);
  }
}
