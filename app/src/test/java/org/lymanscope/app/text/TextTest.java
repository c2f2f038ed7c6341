package org.lymanscope.app.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextTest {
  @Test
  void fillsPlaces() {
    assertThat(Text.get("command.editor.taken", "N", "$1")).startsWith("N belongs to $1.");
  }

  @Test
  void missingKeyFailsWhereAssertionsAreOn() {
    assertThatThrownBy(() -> Text.get("no.such.key")).isInstanceOf(AssertionError.class);
  }

  @Test
  void noKeyStandsTwiceAndNoTextIsEmptyOrShouts() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String bundle : Text.BUNDLES) {
      String file = "/org/lymanscope/ui/" + bundle + ".properties";
      try (InputStream in = Text.class.getResourceAsStream(file)) {
        new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(lines::add);
      }
    }
    Pattern entry = Pattern.compile("([\\w.-]+)\\s*=\\s*(.*)");
    List<Matcher> entries = lines.stream().map(entry::matcher).filter(Matcher::matches).toList();

    assertThat(entries).extracting(found -> found.group(1)).doesNotHaveDuplicates();
    assertThat(entries).extracting(found -> found.group(2)).noneMatch(String::isBlank);
    assertThat(entries)
        .extracting(found -> found.group(2))
        .noneMatch(text -> text.matches(".*\\w!.*"));
  }
}
