package org.lymanscope.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lymanscope.app.settings.Settings;
import org.lymanscope.app.theme.Theme;

class ThemeChoiceTest {
  @Test
  void ownThemeIsToldFromTheSystems() {
    assertThat(ThemeChoice.own(Settings.NONE)).isEmpty();
    assertThat(ThemeChoice.own(Settings.NONE.withTheme("DARK"))).contains(Theme.DARK);
    assertThat(ThemeChoice.own(Settings.NONE.withTheme("DARK").withSystemTheme())).isEmpty();
    assertThat(ThemeChoice.own(Settings.NONE.withTheme("PLAID"))).isEmpty();
  }
}
