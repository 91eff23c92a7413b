package dev.isnad.answer;

import dev.isnad.conversation.Turn;
import dev.isnad.llm.LanguageModel;
import dev.isnad.llm.Prompt;
import dev.isnad.llm.PromptText;
import dev.isnad.llm.Prompts;
import dev.isnad.problem.Cancellation;
import dev.isnad.problem.ProblemException;
import dev.isnad.retrieval.FollowUp;
import dev.isnad.text.FunctionWords;
import dev.isnad.text.Word;
import dev.isnad.text.WordAnalyzer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Makes a question that leans on its conversation understandable by itself: by the model where
 * there is one and what it writes can be trusted, else by rule ({@link FollowUp}).
 */
final class FollowUps {
  private static final Logger LOG = Logger.getLogger(FollowUps.class);

  /** A condensed question names what the last turns named; more of them costs more tokens. */
  private static final int TURNS = 4;

  private final Optional<LanguageModel> model;
  private final Prompts prompts;
  private final WordAnalyzer analyzer = new WordAnalyzer();

  FollowUps(Optional<LanguageModel> model, Prompts prompts) {
    this.model = model;
    this.prompts = prompts;
  }

  /**
   * A question as it is sought.
   *
   * @param prompts those that were used, none where the rule decided
   */
  record Standalone(String question, List<String> prompts) {}

  Standalone of(Question question, Cancellation cancellation) {
    if (question.history().isEmpty()) {
      return new Standalone(question.text(), List.of());
    }
    if (model.isPresent()) {
      try {
        Prompt prompt = prompts.render("condense.md", data(question));
        String condensed = condensed(model.get().complete(prompt, cancellation));
        if (isFaithful(condensed, question)) {
          return new Standalone(condensed, List.of(prompt.id()));
        }
        LOG.debug("The model's standalone question is not the one that was asked");
      } catch (ProblemException e) {
        LOG.debug("The model is away; the rule makes the question standalone", e);
      }
    }
    return new Standalone(byRule(question), List.of());
  }

  private static String byRule(Question question) {
    String topic = null;
    for (Turn turn : question.history()) {
      if (turn.answered()) {
        // A client that keeps its conversation itself knows of no standalone questions.
        boolean asAsked = turn.standalone().equals(turn.question());
        topic = asAsked ? FollowUp.standalone(turn.question(), topic) : turn.standalone();
      }
    }
    String standalone = FollowUp.standalone(question.text(), topic);
    return standalone.length() <= Question.LONGEST ? standalone : question.text();
  }

  private static Map<String, Object> data(Question question) {
    List<Turn> history = question.history();
    List<Map<String, Object>> turns =
        history.subList(Math.max(0, history.size() - TURNS), history.size()).stream()
            .map(
                turn ->
                    Map.<String, Object>of(
                        "question", PromptText.escaped(turn.question()),
                        "answer", PromptText.escaped(Objects.toString(turn.answer(), ""))))
            .toList();
    return Map.of(
        "arabic", QuestionLanguage.isArabic(question.text()),
        "question", PromptText.escaped(question.text()),
        "turns", turns);
  }

  /** The line that the model wrote, behind what it thought aloud. */
  private static String condensed(String text) {
    int thought = text.lastIndexOf("</think>");
    String answer = text.substring(thought < 0 ? 0 : thought + "</think>".length()).strip();
    return DraftSentence.of(answer.lines().findFirst().orElse(""), Set.of()).text();
  }

  /**
   * Whether it asks what was asked: the question's own words are there, save at most half of them,
   * and each other word is the conversation's. Anything else, an answer or an order obeyed, would
   * change what is sought.
   */
  private boolean isFaithful(String condensed, Question question) {
    Set<String> own = stems(question.text());
    Set<String> known =
        Stream.concat(
                Stream.of(question.text()),
                question.history().stream()
                    .flatMap(t -> Stream.of(t.standalone(), Objects.toString(t.answer(), ""))))
            .flatMap(text -> stems(text).stream())
            .collect(Collectors.toSet());
    Set<String> written = stems(condensed);
    long kept = own.stream().filter(written::contains).count();
    return !written.isEmpty()
        && condensed.length() <= Question.LONGEST
        && 2 * kept >= own.size()
        && known.containsAll(written);
  }

  private Set<String> stems(String text) {
    return analyzer.analyze(text).stream()
        .filter(word -> !FunctionWords.contains(word))
        .map(Word::lightStem)
        .collect(Collectors.toSet());
  }
}
