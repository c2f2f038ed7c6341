package org.lymanscope.engine.template;

import java.util.ArrayList;
import java.util.List;

/**
 * The templates that come with the program, computed from published numbers: none is a copy of a
 * file. Small helps to the eye, not fitting templates.
 */
public final class TemplateLibrary {
  private TemplateLibrary() {}

  /**
   * All built-in templates, in the order a menu shows them: LBGs by Lyα strength, quasars,
   * galaxies, stars. Computed at each call (some 20 ms); keep the list.
   */
  public static List<Template> builtIn() {
    List<Template> templates = new ArrayList<>(LbgTemplates.all());
    templates.add(QsoTemplate.create());
    templates.add(QsoTemplate.broadAbsorption());
    templates.addAll(GalaxyTemplates.all());
    templates.addAll(StarTemplates.all());
    return List.copyOf(templates);
  }
}
