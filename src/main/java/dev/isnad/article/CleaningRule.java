package dev.isnad.article;

import java.util.List;
import java.util.function.Predicate;

/**
 * One named way in which a block is recognised as something else than article text.
 *
 * @param name under which the report lists what it removed
 * @param reason why such blocks are no evidence
 * @param test whether a block at its place is one
 * @param removes examples that it removes, between two full paragraphs
 * @param keeps examples that look similar and stay
 */
record CleaningRule(
    String name, String reason, Predicate<Place> test, List<String> removes, List<String> keeps) {

  boolean matches(Place place) {
    return test.test(place);
  }
}
