package dev.isnad.retrieval;

import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.Paragraph;
import dev.isnad.store.ParagraphHit;
import dev.isnad.text.Word;
import dev.isnad.text.WordAnalyzer;
import dev.isnad.text.WordMatcher;
import java.util.List;

/** Questions and ranked paragraphs made by hand, without a store. */
public final class Questions {
  private static final WordAnalyzer ANALYZER = new WordAnalyzer();

  private Questions() {}

  /** All words of {@code text}, each of weight 1. */
  public static AnalyzedQuestion of(String text) {
    List<QuestionWord> words =
        ANALYZER.analyze(text).stream()
            .map(word -> new QuestionWord(new WordMatcher(word), 1))
            .toList();
    return new AnalyzedQuestion(text, words);
  }

  public static ParagraphMatch match(String question, String paragraph) {
    List<Word> words = ANALYZER.analyze(paragraph);
    return new Comparison(of(question).words()).match(paragraph, words);
  }

  /** The first paragraph of the article {@code id}, in the story {@code story}, of score 1. */
  public static RankedParagraph ranked(String id, String story, String question, String text) {
    var hit = new ParagraphHit(id, ArticleMetadata.UNKNOWN, story, new Paragraph(1, text), 1);
    return new RankedParagraph(hit, 0, match(question, text), List.of());
  }
}
