package dev.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CleaningRulesTest {
  private static final Block PARAGRAPH =
      Block.of(
          "أعلنت الحكومة في بيان أصدرته أمس أن المحادثات بين الجانبين ستستأنف في العاصمة خلال الأسبوع المقبل.");

  @TestFactory
  Stream<DynamicTest> ruleRemovesItsExamples() {
    return CleaningRules.ALL.stream()
        .flatMap(
            rule ->
                rule.removes().stream()
                    .map(
                        text ->
                            DynamicTest.dynamicTest(
                                rule.name() + " removes " + text,
                                () ->
                                    assertThat(matches(rule, text))
                                        .as(rule.name() + ": " + text)
                                        .isTrue())));
  }

  @TestFactory
  Stream<DynamicTest> ruleKeepsItsCounterExamples() {
    return CleaningRules.ALL.stream()
        .flatMap(
            rule ->
                rule.keeps().stream()
                    .map(
                        text ->
                            DynamicTest.dynamicTest(
                                rule.name() + " keeps " + text,
                                () ->
                                    assertThat(matches(rule, text))
                                        .as(rule.name() + ": " + text)
                                        .isFalse())));
  }

  @Test
  void everyRuleIsNamedOnceAndSaysWhy() {
    List<String> names = CleaningRules.ALL.stream().map(CleaningRule::name).toList();

    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z-]+"));
    assertThat(CleaningRules.ALL)
        .allSatisfy(rule -> assertThat(rule.reason()).endsWith("."))
        .allSatisfy(rule -> assertThat(rule.keeps()).isNotEmpty());
  }

  private static boolean matches(CleaningRule rule, String text) {
    return rule.matches(new Place(Block.of(text), PARAGRAPH, PARAGRAPH, false));
  }
}
