package dev.isnad.answer;

import dev.isnad.article.ArticleMetadata;
import dev.isnad.llm.PromptText;
import dev.isnad.retrieval.RankedParagraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What prompts are filled with. */
final class PromptData {

  private PromptData() {}

  /** {@code arabic, question, sources: [{key, title, published, text}]}. */
  static Map<String, Object> of(String question, SourceKeys keys) {
    List<Map<String, Object>> sources = new ArrayList<>();
    keys.paragraphs().forEach((key, paragraph) -> sources.add(source(key, paragraph)));
    return Map.of(
        "arabic", QuestionLanguage.isArabic(question),
        "question", PromptText.escaped(question),
        "sources", sources);
  }

  /** The same with {@code sentences: [{number, text, doubtful}]}, numbered from 1. */
  static Map<String, Object> of(Map<String, Object> answer, List<Draft.Doubtful> doubtful) {
    List<Map<String, Object>> sentences = new ArrayList<>();
    for (Draft.Doubtful sentence : doubtful) {
      String words =
          sentence.objections().stream()
              .map(Support.Objection::words)
              .filter(Objects::nonNull)
              .distinct()
              .collect(Collectors.joining(" · "));
      sentences.add(
          Map.of(
              "number", sentences.size() + 1,
              "text", PromptText.escaped(sentence.text()),
              "doubtful", PromptText.attribute(words)));
    }
    Map<String, Object> data = new HashMap<>(answer);
    data.put("sentences", sentences);
    return data;
  }

  private static Map<String, Object> source(String key, RankedParagraph paragraph) {
    ArticleMetadata metadata = paragraph.metadata();
    return Map.of(
        "key", key,
        "title", PromptText.attribute(Objects.toString(metadata.title(), "")),
        "published", Objects.toString(metadata.publishedAt(), ""),
        "text", PromptText.escaped(paragraph.paragraph().text()));
  }
}
