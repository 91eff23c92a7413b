package dev.isnad.chat.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.answer.Answer;
import dev.isnad.answer.AnswerSentence;
import dev.isnad.answer.Citation;
import dev.isnad.answer.Timings;
import dev.isnad.answer.Trace;
import dev.isnad.text.Span;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ChunkListenerTest {
  private static final URI SERVER = URI.create("http://isnad.test/");

  @Property
  void saysInChunksWhatTheWholeSays(@ForAll("sentences") List<AnswerSentence> sentences) {
    Answer.Answered answer = answer(sentences);
    List<CompletionChunk> chunks = new ArrayList<>();
    ChunkListener listener = new ChunkListener(new CompletionId("id", 0), chunks::add);

    sentences.forEach(listener::sentence);
    listener.end(answer, Evidence.of(answer, SERVER));

    assertThat(
            chunks.stream()
                .map(chunk -> chunk.choices().get(0).delta().content())
                .filter(Objects::nonNull)
                .collect(Collectors.joining()))
        .isEqualTo(answer.text());
  }

  @Property
  void marksEachClaimOnceForEachOfItsCitations(
      @ForAll("sentences") List<AnswerSentence> sentences) {
    Answer.Answered answer = answer(sentences);

    List<String> claims =
        Annotation.of(answer, SERVER).stream()
            .map(Annotation::urlCitation)
            .map(claim -> answer.text().substring(claim.startIndex(), claim.endIndex()))
            .toList();

    assertThat(claims)
        .isEqualTo(
            sentences.stream()
                .flatMap(sentence -> sentence.citations().stream().map(n -> sentence.text()))
                .toList());
  }

  @Test
  void leadsToTheArticleWhereItHasNoUrlOfItsOwn() {
    assertThat(annotation("a/b ج{c}", null, null))
        .isEqualTo(
            new Annotation.UrlCitation(
                0, 1, "http://isnad.test/api/articles/a%2Fb%20%D8%AC%7Bc%7D", "a/b ج{c}"));
    assertThat(annotation("a", "عنوان", "https://example.com/a"))
        .isEqualTo(new Annotation.UrlCitation(0, 1, "https://example.com/a", "عنوان"));
  }

  private static Annotation.UrlCitation annotation(String id, String title, String url) {
    Answer.Answered answer =
        new Answer.Answered(
            List.of(new AnswerSentence("x", List.of(1))),
            List.of(new Citation(1, id, title, null, url, null, 1, "x", new Span(0, 1))),
            "extractive",
            new Timings(0, 0),
            new Trace("q", List.of(), List.of()));
    return Annotation.of(answer, SERVER).get(0).urlCitation();
  }

  @Provide
  Arbitrary<List<AnswerSentence>> sentences() {
    Arbitrary<String> text =
        Arbitraries.strings().withChars("اب 1.؟»😀[]").ofMinLength(1).ofMaxLength(12);
    Arbitrary<List<Integer>> citations =
        Arbitraries.integers().between(1, 3).list().uniqueElements().ofMinSize(1).ofMaxSize(3);
    return text.flatMap(t -> citations.map(c -> new AnswerSentence(t, c)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  private static Answer.Answered answer(List<AnswerSentence> sentences) {
    List<Citation> citations = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      citations.add(
          new Citation(number, "a", "t", null, null, null, number, "text", new Span(0, 4)));
    }
    return new Answer.Answered(
        sentences,
        citations,
        "extractive",
        new Timings(0, 0),
        new Trace("q", List.of(), List.of()));
  }
}
