package org.lymanscope.engine.template;

import java.util.List;

/** The templates that come with the program. */
public final class TemplateLibrary {
  private TemplateLibrary() {}

  /** All built-in templates, in the order a menu shows them. */
  public static List<Template> builtIn() {
    return List.of();
  }
}
