package dev.isnad.benchmark.peers;

import dev.isnad.article.Article;
import dev.isnad.evaluation.questions.EvaluationQuestion;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.Metadata;
import java.util.List;

/** A paragraph of the corpus, as every peer names it. */
record Passage(String article, int number, String text) {
  private static final String ARTICLE = "article";
  private static final String NUMBER = "number";

  static List<Passage> of(List<Article> articles) {
    return articles.stream()
        .flatMap(
            article ->
                article.paragraphs().stream()
                    .map(p -> new Passage(article.id(), p.number(), p.text())))
        .toList();
  }

  /** As a LangChain4j document that remembers which paragraph it is. */
  Document document() {
    return Document.from(text, Metadata.from(ARTICLE, article).put(NUMBER, number));
  }

  /** The paragraph of which a segment with this metadata is the whole or a part. */
  static Passage of(Metadata metadata, String text) {
    return new Passage(metadata.getString(ARTICLE), metadata.getInteger(NUMBER), text);
  }

  boolean isSame(Passage other) {
    return article.equals(other.article) && number == other.number;
  }

  /** Whether it is the paragraph that the question was asked of. */
  boolean answers(EvaluationQuestion question) {
    return question.gold().get(0).isIn(article, number, text);
  }
}
