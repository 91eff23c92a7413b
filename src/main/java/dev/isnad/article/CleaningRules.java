package dev.isnad.article;

import java.util.ArrayList;
import java.util.List;

/** Every cleaning rule, in the order in which they are asked; the first that matches decides. */
final class CleaningRules {
  static final List<CleaningRule> ALL = all();

  /**
   * The rules about lines that are never an article, for pages on which {@link #ALL} leave none.
   */
  static final List<CleaningRule> SURE = sure();

  private CleaningRules() {}

  private static List<CleaningRule> sure() {
    List<CleaningRule> rules = new ArrayList<>(HeadLineRules.ALL);
    rules.addAll(FurnitureRules.ALL);
    return List.copyOf(rules);
  }

  private static List<CleaningRule> all() {
    List<CleaningRule> rules = new ArrayList<>();
    rules.addAll(sure());
    rules.addAll(CaptionRules.ALL);
    rules.addAll(HeadingRules.ALL);
    return List.copyOf(rules);
  }

  /** The first of all rules that removes the block at {@code place}, or {@code null}. */
  static CleaningRule match(Place place) {
    return match(place, ALL);
  }

  static CleaningRule match(Place place, List<CleaningRule> rules) {
    for (CleaningRule rule : rules) {
      if (rule.matches(place)) {
        return rule;
      }
    }
    return null;
  }
}
