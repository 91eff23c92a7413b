package dev.isnad.benchmark;

import dev.isnad.answer.Answer;
import dev.isnad.answer.AnswerSentence;
import dev.isnad.answer.AnswerService;
import dev.isnad.answer.Question;
import dev.isnad.article.ArticleFilter;
import dev.isnad.evaluation.questions.EvaluationQuestion;
import dev.isnad.evaluation.questions.QuestionSet;
import dev.isnad.text.Word;
import dev.isnad.text.WordAnalyzer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How well a set's questions are answered, in shares of all of them.
 *
 * @param answered not refused
 * @param gold answered with an accepted answer in one of the sentences
 * @param goldFirst answered with it in the first sentence
 * @param sentences the mean number of an answer's sentences
 */
public record AnswerQuality(double answered, double gold, double goldFirst, double sentences) {
  private static final WordAnalyzer ANALYZER = new WordAnalyzer();

  /** One answer a question, in the set's order. */
  public static List<Answer> answers(AnswerService service, QuestionSet set) {
    return set.questions().stream()
        .map(item -> new Question(item.question(), ArticleFilter.ALL))
        .map(question -> service.answer(question))
        .toList();
  }

  /**
   * @param answers one a question of {@code set}, in its order
   */
  public static AnswerQuality of(QuestionSet set, List<Answer> answers) {
    int answered = 0;
    int gold = 0;
    int first = 0;
    int sentences = 0;
    for (int i = 0; i < answers.size(); i++) {
      EvaluationQuestion item = set.questions().get(i);
      if (answers.get(i) instanceof Answer.Answered answer) {
        answered++;
        sentences += answer.sentences().size();
        gold += answer.sentences().stream().anyMatch(s -> holds(s, item)) ? 1 : 0;
        first += holds(answer.sentences().get(0), item) ? 1 : 0;
      }
    }
    double n = answers.size();
    return new AnswerQuality(
        answered / n, gold / n, first / n, sentences / Math.max(answered, 1.0));
  }

  private static boolean holds(AnswerSentence sentence, EvaluationQuestion item) {
    String text = " " + normalized(sentence.text()) + " ";
    return item.answers().stream().anyMatch(gold -> text.contains(" " + normalized(gold) + " "));
  }

  private static String normalized(String text) {
    return ANALYZER.analyze(text).stream().map(Word::normalized).collect(Collectors.joining(" "));
  }
}
