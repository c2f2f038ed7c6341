package org.lymanscope.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SystemThemeTest {
  @Test
  void readsTheAnswersOfAllSystems() {
    assertThat(SystemTheme.read("'prefer-dark'\n")).contains(Theme.DARK);
    assertThat(SystemTheme.read("'default'\n")).contains(Theme.LIGHT);
    assertThat(SystemTheme.read("Dark\n")).contains(Theme.DARK);
    assertThat(SystemTheme.read("AppsUseLightTheme    REG_DWORD    0x0")).contains(Theme.DARK);
    assertThat(SystemTheme.read("AppsUseLightTheme    REG_DWORD    0x1")).contains(Theme.LIGHT);
    assertThat(SystemTheme.read("No such schema")).isEmpty();
  }

  @Test
  void asksEachSystemItsOwnQuestion() {
    assertThat(SystemTheme.question("Linux")).startsWith("gsettings");
    assertThat(SystemTheme.question("Mac OS X")).startsWith("defaults");
    assertThat(SystemTheme.question("Windows 11")).startsWith("reg");
  }
}
