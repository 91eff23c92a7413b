package dev.isnad.benchmark;

import dev.isnad.llm.ScriptedReply;
import dev.isnad.llm.ScriptedRequest;
import dev.isnad.text.SentenceSplitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A language model that behaves well: it copies three sentences from the passages that it is given,
 * each with its passage's key, and writes them at the pace of a real one.
 */
final class CopyingModel implements Function<ScriptedRequest, ScriptedReply> {
  static final int SENTENCES = 3;

  private static final Pattern PASSAGE =
      Pattern.compile("<passage key=\"([^\"]+)\"[^>]*>([^<]*)</passage>");
  private static final Pattern QUESTION = Pattern.compile("<question>\\s*([^<]*?)\\s*</question>");

  /** Without anything that could end the sentence earlier, or not at all. */
  private static final Pattern PLAIN_SENTENCE = Pattern.compile("[\\p{L}\\p{M}\\d ،]{40,200}\\.");

  private final double tokensPerSecond;
  private final Duration thinking;
  private final Map<String, WrittenAnswer> answers = new ConcurrentHashMap<>();
  private final AtomicInteger calls = new AtomicInteger();

  /**
   * @param thinking the time until the first token
   */
  CopyingModel(double tokensPerSecond, Duration thinking) {
    this.tokensPerSecond = tokensPerSecond;
    this.thinking = thinking;
  }

  static String question(ScriptedRequest request) {
    Matcher matcher = QUESTION.matcher(request.user());
    if (!matcher.find()) {
      throw new IllegalArgumentException("there is no question in " + request.user());
    }
    return matcher.group(1);
  }

  @Override
  public ScriptedReply apply(ScriptedRequest request) {
    calls.incrementAndGet();
    WrittenAnswer answer = new WrittenAnswer(sentences(request.user()));
    answers.put(question(request), answer);
    return ScriptedReply.pieces(answer).tokensPerSecond(tokensPerSecond).firstTokenAfter(thinking);
  }

  /** What was written for a question most lately, or {@code null} if it never came here. */
  WrittenAnswer answerTo(String question) {
    return answers.get(question);
  }

  int calls() {
    return calls.get();
  }

  /** One sentence of each passage, then the next of each, until there are enough. */
  private static List<WrittenAnswer.Sentence> sentences(String prompt) {
    List<List<WrittenAnswer.Sentence>> passages = new ArrayList<>();
    PASSAGE.matcher(prompt).results().forEach(p -> passages.add(plain(p.group(1), p.group(2))));
    List<WrittenAnswer.Sentence> chosen = new ArrayList<>();
    for (int round = 0; round < SENTENCES; round++) {
      for (List<WrittenAnswer.Sentence> passage : passages) {
        if (round < passage.size() && chosen.size() < SENTENCES) {
          chosen.add(passage.get(round));
        }
      }
    }
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to copy in " + prompt);
    }
    return chosen;
  }

  private static List<WrittenAnswer.Sentence> plain(String key, String passage) {
    return SentenceSplitter.split(passage).stream()
        .map(span -> passage.substring(span.start(), span.end()))
        .filter(sentence -> PLAIN_SENTENCE.matcher(sentence).matches())
        .map(s -> new WrittenAnswer.Sentence(s.substring(0, s.length() - 1), key))
        .toList();
  }
}
