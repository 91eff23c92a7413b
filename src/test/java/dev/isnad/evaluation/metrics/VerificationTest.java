package dev.isnad.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.answer.Answer;
import dev.isnad.answer.AnswerSentence;
import dev.isnad.answer.Citation;
import dev.isnad.answer.Timings;
import dev.isnad.answer.Trace;
import dev.isnad.article.Article;
import dev.isnad.article.ArticleFilter;
import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.Paragraph;
import dev.isnad.evaluation.run.RecordedCitation;
import dev.isnad.evaluation.run.RecordedSentence;
import dev.isnad.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {
  private static final String VISITS = "زار الرئيس بوتين فيتنام 4 مرات من قبل.";
  private static final String TALKS = "أجرى الوزير محادثات في هانوي مع نظيره الفيتنامي يوم الخميس.";
  private static final Article ARTICLE = article("a", VISITS, TALKS);
  private static final Article OTHER = article("b", TALKS);

  private final List<AnswerSentence> sentences = new ArrayList<>();
  private final List<Citation> citations = new ArrayList<>();

  @Test
  void supportsAVerbatimSentenceOfACitedParagraph() {
    cite("a", 1, VISITS, 0, VISITS.length());
    say("زار الرئيس بوتين فيتنام 4 مرات من قبل", 1);

    Verification.Verified verified = verify();

    assertThat(verified.sentences())
        .containsExactly(
            new RecordedSentence(
                "زار الرئيس بوتين فيتنام 4 مرات من قبل", List.of(1), true, List.of(true)));
    assertThat(verified.citations()).allMatch(RecordedCitation::stored);
    assertThat(verified.citations()).allMatch(RecordedCitation::verbatim);
  }

  @Test
  void rejectsAnotherNumber() {
    cite("a", 1, VISITS, 0, VISITS.length());
    say("زار الرئيس بوتين فيتنام 5 مرات من قبل", 1);

    assertThat(only().supported()).isFalse();
    assertThat(only().needed()).containsExactly(false);
  }

  @Test
  void doesNotNeedACitationBesideOneThatSupportsAlone() {
    cite("a", 1, VISITS, 0, VISITS.length());
    cite("a", 2, TALKS, 0, TALKS.length());
    say("زار الرئيس بوتين فيتنام 4 مرات من قبل", 1, 2);

    assertThat(only().supported()).isTrue();
    assertThat(only().needed()).containsExactly(true, false);
  }

  @Test
  void needsBothCitationsOfASentenceThatJoinsTwoParagraphs() {
    cite("a", 1, VISITS, 0, VISITS.length());
    cite("a", 2, TALKS, 0, TALKS.length());
    say(
        "زار الرئيس بوتين فيتنام 4 مرات من قبل، فيما أجرى الوزير محادثات في هانوي مع نظيره الفيتنامي",
        1,
        2);

    assertThat(only().supported()).isTrue();
    assertThat(only().needed()).containsExactly(true, true);
  }

  @Test
  void needsBothOfTwoThatSupportAlone() {
    cite("a", 2, TALKS, 0, TALKS.length());
    cite("b", 1, TALKS, 0, TALKS.length());
    say("أجرى الوزير محادثات في هانوي مع نظيره الفيتنامي", 1, 2);

    assertThat(only().needed()).containsExactly(true, true);
  }

  @Test
  void doesNotSupportASentenceWithoutCitations() {
    say("زار الرئيس بوتين فيتنام 4 مرات من قبل");

    assertThat(only().supported()).isFalse();
    assertThat(only().needed()).isEmpty();
  }

  @Test
  void believesTheStoreRatherThanTheAnswer() {
    cite("a", 1, "زار الرئيس بوتين فيتنام 5 مرات من قبل.", 0, 10);
    say("زار الرئيس بوتين فيتنام 5 مرات من قبل", 1);

    assertThat(only().supported()).isFalse();
    assertThat(verify().citations().get(0).stored()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"c, 1", "a, 3", "b, 2"})
  void missesWhatIsNotStored(String article, int paragraph) {
    cite(article, paragraph, VISITS, 0, VISITS.length());
    say("زار الرئيس بوتين فيتنام 4 مرات من قبل", 1);

    assertThat(verify().citations().get(0).stored()).isFalse();
    assertThat(verify().citations().get(0).verbatim()).isFalse();
    assertThat(only().supported()).isFalse();
  }

  @Test
  void rejectsAnArticleThatTheQuestionExcluded() {
    cite("a", 1, VISITS, 0, VISITS.length());
    ArticleFilter others = new ArticleFilter(Set.of("b"), Set.of(), null, null);

    RecordedCitation citation = verify(others).citations().get(0);

    assertThat(citation.stored()).isFalse();
    assertThat(citation.verbatim()).isTrue();
  }

  /** «زار 🕊 كتابٌ 3.5 ثم»: the offsets of its words are 0–3, 4–6, 7–12, 13–16, 17–19. */
  @ParameterizedTest
  @CsvSource({
    "0, 19, true",
    "0, 3, true",
    "4, 6, true",
    "7, 12, true",
    "13, 16, true",
    "3, 4, false", // a blank
    "5, 5, false", // nothing
    "0, 2, false", // half a word
    "1, 6, false",
    "0, 5, false", // half a surrogate pair
    "5, 12, false",
    "7, 11, false", // without the word's last mark
    "13, 14, false", // 3 of 3.5
    "15, 19, false",
    "0, 20, false" // beyond the end
  })
  void acceptsWholeWordsOnly(int start, int end, boolean verbatim) {
    String text = "زار 🕊 كتابٌ 3.5 ثم";
    Article article = article("x", text);
    cite("x", 1, text + " ", start, end);

    Verification verification = new Verification(id -> Optional.of(article));

    assertThat(verification.of(answer(), ArticleFilter.ALL).citations().get(0).verbatim())
        .isEqualTo(verbatim);
  }

  private void cite(String article, int paragraph, String text, int start, int end) {
    citations.add(
        new Citation(
            citations.size() + 1,
            article,
            null,
            null,
            null,
            null,
            paragraph,
            text,
            new Span(start, end)));
  }

  private void say(String sentence, Integer... numbers) {
    sentences.add(new AnswerSentence(sentence, List.of(numbers)));
  }

  private RecordedSentence only() {
    return verify().sentences().get(0);
  }

  private Verification.Verified verify() {
    return verify(ArticleFilter.ALL);
  }

  private Verification.Verified verify(ArticleFilter filter) {
    return new Verification(VerificationTest::stored).of(answer(), filter);
  }

  private Answer.Answered answer() {
    return new Answer.Answered(
        sentences,
        citations,
        "extractive",
        new Timings(0, 0),
        new Trace("?", List.of(), List.of()));
  }

  private static Optional<Article> stored(String id) {
    return List.of(ARTICLE, OTHER).stream().filter(a -> a.id().equals(id)).findFirst();
  }

  private static Article article(String id, String... texts) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (String text : texts) {
      paragraphs.add(new Paragraph(paragraphs.size() + 1, text));
    }
    return new Article(id, ArticleMetadata.UNKNOWN, null, List.of(), paragraphs);
  }
}
