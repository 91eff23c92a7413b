package dev.isnad.evaluation.metrics;

import dev.isnad.answer.AnalyzedText;
import dev.isnad.answer.Answer;
import dev.isnad.answer.AnswerSentence;
import dev.isnad.answer.Citation;
import dev.isnad.answer.SupportChecker;
import dev.isnad.article.Article;
import dev.isnad.article.ArticleFilter;
import dev.isnad.article.Paragraph;
import dev.isnad.evaluation.run.ParagraphRef;
import dev.isnad.evaluation.run.RecordedCitation;
import dev.isnad.evaluation.run.RecordedSentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Checks an answer again, against what the store holds of it: whether its citations are there word
 * for word, and whether they support its sentences. Believes nothing of the answer but its words.
 */
public final class Verification {
  private final SupportChecker checker = new SupportChecker();
  private final Function<String, Optional<Article>> articles;

  /**
   * @param articles the stored article of an id
   */
  public Verification(Function<String, Optional<Article>> articles) {
    this.articles = articles;
  }

  /** An answer's sentences and citations, each with what became of it. */
  public record Verified(List<RecordedSentence> sentences, List<RecordedCitation> citations) {

    public Verified {
      sentences = List.copyOf(sentences);
      citations = List.copyOf(citations);
    }
  }

  /** A stored paragraph that an answer cites. */
  private record Cited(ParagraphRef ref, String text, AnalyzedText analyzed) {}

  /**
   * @param filter which articles the question allowed
   */
  public Verified of(Answer.Answered answer, ArticleFilter filter) {
    Map<Integer, Cited> cited = new HashMap<>();
    List<RecordedCitation> citations = new ArrayList<>();
    for (Citation citation : answer.citations()) {
      Optional<Article> article = articles.apply(citation.articleId());
      Optional<String> stored = article.flatMap(a -> text(a, citation.paragraph()));
      ParagraphRef ref = new ParagraphRef(citation.articleId(), citation.paragraph());
      stored.ifPresent(
          text -> cited.put(citation.number(), new Cited(ref, text, new AnalyzedText(text))));
      citations.add(
          new RecordedCitation(
              citation.number(),
              ref,
              citation.quote().start(),
              citation.quote().end(),
              stored.equals(Optional.of(citation.text()))
                  && article.filter(filter::matches).isPresent(),
              stored.filter(text -> QuoteBounds.areVerbatim(citation, text)).isPresent()));
    }
    return new Verified(
        answer.sentences().stream().map(sentence -> verified(sentence, cited)).toList(), citations);
  }

  private static Optional<String> text(Article article, int number) {
    return article.paragraphs().stream()
        .filter(paragraph -> paragraph.number() == number)
        .map(Paragraph::text)
        .findFirst();
  }

  private RecordedSentence verified(AnswerSentence sentence, Map<Integer, Cited> cited) {
    boolean supported = isSupported(sentence.text(), sentence.citations(), cited);
    List<Boolean> needed = new ArrayList<>();
    for (int number : sentence.citations()) {
      List<Integer> others =
          sentence.citations().stream().filter(n -> !areOne(cited, n, number)).toList();
      needed.add(
          isSupported(sentence.text(), List.of(number), cited)
              || supported && !isSupported(sentence.text(), others, cited));
    }
    return new RecordedSentence(sentence.text(), sentence.citations(), supported, needed);
  }

  /** Whether two citations are of one paragraph: what ALCE takes away is the whole of it. */
  private static boolean areOne(Map<Integer, Cited> cited, int one, int other) {
    return one == other
        || cited.containsKey(one)
            && cited.containsKey(other)
            && cited.get(one).ref().equals(cited.get(other).ref());
  }

  /**
   * Whether the paragraphs together support the sentence: as the product itself decides, those of
   * one article, or as ALCE does, all read as one text.
   */
  private boolean isSupported(String sentence, List<Integer> numbers, Map<Integer, Cited> cited) {
    Map<ParagraphRef, Cited> paragraphs = new LinkedHashMap<>();
    for (int number : numbers) {
      Cited paragraph = cited.get(number);
      if (paragraph != null) {
        paragraphs.putIfAbsent(paragraph.ref(), paragraph);
      }
    }
    return paragraphs.values().stream()
            .collect(
                Collectors.groupingBy(
                    paragraph -> paragraph.ref().article(),
                    Collectors.mapping(Cited::analyzed, Collectors.toList())))
            .values()
            .stream()
            .anyMatch(ofOneArticle -> checker.isSupported(sentence, ofOneArticle))
        || paragraphs.size() > 1 && checker.check(sentence, joined(paragraphs)).given();
  }

  private static String joined(Map<ParagraphRef, Cited> paragraphs) {
    return paragraphs.values().stream().map(Cited::text).collect(Collectors.joining("\n"));
  }
}
