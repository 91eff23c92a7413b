package dev.isnad.evaluation.questions;

import java.util.List;
import java.util.Map;

/** A value of a question file and the line that it begins on, whatever the file's format. */
sealed interface SourceValue {

  /** Counts from 1. */
  int line();

  /** What was found, in words for the file's author. */
  String described();

  /** What a scalar was written as. */
  enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN,
    NULL,
    /** Where the format wants no quotation marks: a text that may also be a number or yes or no. */
    PLAIN
  }

  /**
   * A text, a number, true, false or nothing.
   *
   * @param text as it was written
   */
  record Scalar(int line, Kind kind, String text) implements SourceValue {
    private static final int LONGEST_ECHO = 60;

    @Override
    public String described() {
      String shown =
          text.codePointCount(0, text.length()) <= LONGEST_ECHO
              ? text
              : text.substring(0, text.offsetByCodePoints(0, LONGEST_ECHO)) + "…";
      String line = shown.replaceAll("\\s+", " ");
      return kind == Kind.TEXT || kind == Kind.PLAIN ? "\"" + line + "\"" : line;
    }
  }

  /** Values in order. */
  record Sequence(int line, List<SourceValue> items) implements SourceValue {

    @Override
    public String described() {
      return "a list";
    }
  }

  /** Values by name, in the file's order. */
  record Mapping(int line, Map<String, SourceValue> fields) implements SourceValue {

    @Override
    public String described() {
      return "an object";
    }
  }
}
