package org.lymanscope.engine.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * The architecture of a network: everything that is needed to build it, and to tell which arrays it
 * has. Other families get a record of their own here.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "family")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LineFinderSpec.class, name = "line-finder"),
  @JsonSubTypes.Type(value = LineFinderToZSpec.class, name = "line-finder-to-z"),
  @JsonSubTypes.Type(value = DirectZSpec.class, name = "direct-z")
})
public sealed interface NetworkSpec permits LineFinderSpec, LineFinderToZSpec, DirectZSpec {
  /** Grid of the input. */
  WavelengthGrid grid();

  /** Rows of the input, at least one, in this order. */
  List<InputChannel> channels();

  /** Every array of numbers, in the order of the layers. */
  @JsonIgnore
  List<ParameterShape> parameters();

  /** How many numbers training changes. */
  @JsonIgnore
  default int trainableCount() {
    return parameters().stream()
        .filter(ParameterShape::trainable)
        .mapToInt(ParameterShape::size)
        .sum();
  }

  /** How many numbers there are, moving averages of batch normalisation included. */
  @JsonIgnore
  default int totalCount() {
    return parameters().stream().mapToInt(ParameterShape::size).sum();
  }

  /** How many numbers one spectrum is as input: channels × bins. */
  @JsonIgnore
  default int inputSize() {
    return channels().size() * grid().bins();
  }
}
