package dev.isnad.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.answer.Answer;
import dev.isnad.answer.AnswerService;
import dev.isnad.answer.Extraction;
import dev.isnad.answer.Generation;
import dev.isnad.answer.Question;
import dev.isnad.article.ArticleFilter;
import dev.isnad.benchmark.PageSet;
import dev.isnad.embedding.Embedder;
import dev.isnad.embedding.HashingEmbeddingModel;
import dev.isnad.evaluation.questions.EvaluationQuestion;
import dev.isnad.llm.LanguageModel;
import dev.isnad.llm.Prompt;
import dev.isnad.llm.Prompts;
import dev.isnad.problem.Cancellation;
import dev.isnad.retrieval.RankingWeights;
import dev.isnad.retrieval.Retriever;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.StoredArticle;
import dev.isnad.text.SentenceSplitter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the product shows, its own verifier must not call unsupported. */
class VerificationOfAnswersTest {
  private static final Path SAMPLES = Path.of("src/main/resources/samples");

  @TempDir Path directory;

  @Test
  void acceptsEveryAnswerThatTheProductShows() throws Exception {
    HashingEmbeddingModel hashing = new HashingEmbeddingModel(256);
    Embedder embedder = new Embedder(hashing, hashing.modelName());
    try (ArticleStore store = PageSet.store(directory, embedder, PageSet.articles(SAMPLES))) {
      Retriever retriever = new Retriever(store, embedder, RankingWeights.MEASURED);
      Prompts prompts = new Prompts(Optional.empty());
      Verification verification =
          new Verification(id -> store.find(id).map(StoredArticle::article));

      assertAccepts(
          verification, new AnswerService(retriever, prompts, Extraction.MEASURED), 38, 0);
      assertAccepts(
          verification,
          new AnswerService(
              retriever,
              prompts,
              new Generation(Optional.of(new JoiningModel()), true),
              Extraction.MEASURED),
          38,
          10);
    }
  }

  /**
   * @param answered how many questions are answered at least
   * @param joined how many sentences cite two paragraphs at least
   */
  private static void assertAccepts(
      Verification verification, AnswerService service, int answered, int joined) {
    int answers = 0;
    int joins = 0;
    for (EvaluationQuestion item : PageSet.sampleQuestions()) {
      Answer answer = service.answer(new Question(item.question(), ArticleFilter.ALL));
      if (answer instanceof Answer.Answered shown) {
        answers++;
        Verification.Verified verified = verification.of(shown, ArticleFilter.ALL);
        assertThat(verified.citations()).as(shown.text()).allMatch(c -> c.stored() && c.verbatim());
        assertThat(verified.sentences())
            .as(shown.text())
            .allMatch(sentence -> sentence.supported())
            .noneMatch(sentence -> sentence.needed().contains(false));
        joins += (int) verified.sentences().stream().filter(s -> s.citations().size() > 1).count();
      }
    }
    assertThat(answers).isGreaterThanOrEqualTo(answered);
    assertThat(joins).isGreaterThanOrEqualTo(joined);
  }

  /** Writes one sentence out of the first of each two neighbouring passages, and cites both. */
  private static final class JoiningModel implements LanguageModel {
    private static final Pattern PASSAGE =
        Pattern.compile("<passage key=\"(\\w+)\"[^>]*>\\s*(.*?)\\s*</passage>", Pattern.DOTALL);

    @Override
    public String name() {
      return "joining";
    }

    @Override
    public String complete(Prompt prompt, Cancellation cancellation) {
      List<MatchResult> passages = PASSAGE.matcher(prompt.user()).results().toList();
      List<String> sentences = new ArrayList<>();
      for (int i = 0; i + 1 < passages.size(); i++) {
        sentences.add(
            "%s، فيما %s [%s] [%s]."
                .formatted(
                    first(passages.get(i)),
                    first(passages.get(i + 1)),
                    passages.get(i).group(1),
                    passages.get(i + 1).group(1)));
      }
      return String.join("\n", sentences);
    }

    private static String first(MatchResult passage) {
      String sentence = SentenceSplitter.split(passage.group(2)).get(0).in(passage.group(2));
      return sentence.replaceFirst("\\.$", "");
    }

    @Override
    public void stream(Prompt prompt, Cancellation cancellation, Consumer<String> text) {
      text.accept(complete(prompt, cancellation));
    }
  }
}
