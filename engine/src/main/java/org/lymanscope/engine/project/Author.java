package org.lymanscope.engine.project;

/**
 * Who signs records, and with which program.
 *
 * @param inspector short name of the person, not blank
 * @param programVersion version of Lymanscope
 */
public record Author(String inspector, String programVersion) {
  public Author {
    if (inspector.isBlank()) {
      throw new IllegalArgumentException("inspector has no name");
    }
  }
}
