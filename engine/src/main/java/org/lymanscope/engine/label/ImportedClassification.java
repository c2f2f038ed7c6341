package org.lymanscope.engine.label;

/**
 * A record that came from another tool's file.
 *
 * @param classification the record
 * @param row where it comes from
 */
public record ImportedClassification(Classification classification, ImportedRow row) {}
