package dev.isnad.evaluation;

import dev.isnad.article.Article;
import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.Paragraph;
import dev.isnad.evaluation.run.ParagraphRef;
import dev.isnad.evaluation.run.RecordedParagraph;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Collects each paragraph that a run names, once; for use by several threads. */
final class RecordedParagraphs {
  private static final Comparator<RecordedParagraph> BY_PLACE =
      Comparator.comparing((RecordedParagraph p) -> p.ref().article())
          .thenComparing(p -> p.ref().number());

  private final Map<ParagraphRef, RecordedParagraph> paragraphs = new ConcurrentHashMap<>();

  ParagraphRef add(String article, ArticleMetadata metadata, Paragraph paragraph) {
    ParagraphRef ref = new ParagraphRef(article, paragraph.number());
    paragraphs.computeIfAbsent(
        ref,
        r ->
            new RecordedParagraph(
                r, metadata.title(), metadata.source(), metadata.url(), paragraph.text()));
    return ref;
  }

  /** Adds the paragraph of this number, if the article has it. */
  void add(Article article, int number) {
    if (number <= article.paragraphs().size()) {
      add(article.id(), article.metadata(), article.paragraphs().get(number - 1));
    }
  }

  Optional<RecordedParagraph> find(ParagraphRef ref) {
    return Optional.ofNullable(paragraphs.get(ref));
  }

  /** All of them, by article and number. */
  List<RecordedParagraph> list() {
    return paragraphs.values().stream().sorted(BY_PLACE).toList();
  }
}
