package dev.isnad.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.isnad.AnswerInvariants;
import dev.isnad.article.ArticleFilter;
import dev.isnad.benchmark.PageSet;
import dev.isnad.chat.AnswerJson;
import dev.isnad.embedding.Embedder;
import dev.isnad.embedding.HashingEmbeddingModel;
import dev.isnad.evaluation.questions.EvaluationQuestion;
import dev.isnad.llm.Prompts;
import dev.isnad.problem.Cancellation;
import dev.isnad.retrieval.RankedParagraph;
import dev.isnad.retrieval.RankingWeights;
import dev.isnad.retrieval.Retriever;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.StoredArticle;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a model makes of the paragraphs, no sentence with what it made up reaches a client. Each
 * draft starts from what the paragraphs say and is then spoilt at random, the repair as well.
 */
class MutatedDraftsTest {
  private static final int DRAFTS = 10_000;
  private static final long SEED = 20240620;
  private static final Path SAMPLES = Path.of("src/main/resources/samples");

  @TempDir Path directory;

  private record Asked(String question, List<RankedParagraph> paragraphs) {}

  @Test
  void neverShowWhatTheParagraphsDoNotSay() throws Exception {
    HashingEmbeddingModel hashing = new HashingEmbeddingModel(256);
    Embedder embedder = new Embedder(hashing, hashing.modelName());
    try (ArticleStore store = PageSet.store(directory, embedder, PageSet.articles(SAMPLES))) {
      List<Asked> questions = questions(new Retriever(store, embedder, RankingWeights.MEASURED));
      AtomicInteger shown = new AtomicInteger();
      AtomicInteger planted = new AtomicInteger();
      // Each with a seed of its own, so that it is the same draft whichever thread gets it.
      IntStream.range(0, DRAFTS)
          .parallel()
          .forEach(
              i -> {
                Random random = new Random(SEED + i);
                DraftMutations mutations = new DraftMutations(new Random(random.nextLong()));
                Answer answer = answer(questions.get(i % questions.size()), mutations, random);

                assertKeepsThePromises(answer, mutations, store, i);
                if (answer instanceof Answer.Answered answered) {
                  shown.addAndGet(answered.sentences().size());
                }
                planted.addAndGet(mutations.planted().size());
              });
      assertThat(shown.get())
          .as("sentences shown: not all may be refused")
          .isGreaterThan(DRAFTS / 2);
      assertThat(planted.get()).as("falsehoods planted").isGreaterThan(DRAFTS);
    }
  }

  private static List<Asked> questions(Retriever retriever) throws Exception {
    return PageSet.sampleQuestions().stream()
        .filter(EvaluationQuestion::answerable)
        .map(
            item ->
                new Asked(
                    item.question(),
                    retriever.retrieve(
                        item.question(), ArticleFilter.ALL, ModelAnswerer.PARAGRAPHS)))
        .toList();
  }

  private static Answer answer(Asked asked, DraftMutations mutations, Random random) {
    ScriptedDrafts model =
        new ScriptedDrafts(prompt -> mutations.write(ScriptedDrafts.passages(prompt)));
    var writer =
        new ModelAnswerer(model, new Prompts(Optional.empty()), new SupportChecker(), random);
    Citations citations = new Citations(AnswerListener.NONE);
    List<AnswerSentence> sentences =
        writer
            .answer(
                asked.question(),
                asked.paragraphs(),
                citations,
                AnswerListener.NONE,
                new Cancellation())
            .draft()
            .shown();
    Timings timings = new Timings(0, 0);
    Trace trace = new Trace(asked.question(), List.of(), List.of());
    return sentences.isEmpty()
        ? new Answer.Unanswered(Answer.Reason.UNSUPPORTED, "لا", "scripted", timings, trace)
        : new Answer.Answered(sentences, citations.list(), "scripted", timings, trace);
  }

  private static void assertKeepsThePromises(
      Answer answer, DraftMutations mutations, ArticleStore store, int draft) {
    JsonNode json = AnswerJson.of(answer);
    assertThat(
            AnswerInvariants.violations(
                json, id -> store.find(id).map(StoredArticle::article), ArticleFilter.ALL))
        .as("draft %d: %s", draft, json)
        .isEmpty();
    for (JsonNode sentence : json.path("sentences")) {
      assertThat(mutations.planted())
          .as("draft %d shows: %s", draft, sentence)
          .noneMatch(sentence.path("text").asText()::contains);
    }
  }
}
