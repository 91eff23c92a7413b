package dev.isnad.article;

import java.util.ArrayList;
import java.util.List;

/** Every cleaning rule, in the order in which they are asked; the first that matches decides. */
final class CleaningRules {
  static final List<CleaningRule> ALL = all();

  private CleaningRules() {}

  private static List<CleaningRule> all() {
    List<CleaningRule> rules = new ArrayList<>();
    rules.addAll(HeadLineRules.ALL);
    rules.addAll(FurnitureRules.ALL);
    rules.addAll(CaptionRules.ALL);
    rules.addAll(HeadingRules.ALL);
    return List.copyOf(rules);
  }

  /** The rule that removes the block at {@code place}, or {@code null} when it stays. */
  static CleaningRule match(Place place) {
    for (CleaningRule rule : ALL) {
      if (rule.matches(place)) {
        return rule;
      }
    }
    return null;
  }
}
