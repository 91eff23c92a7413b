package dev.isnad.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isnad.answer.Answer;
import dev.isnad.answer.AnswerListener;
import dev.isnad.article.ArticleFilter;
import dev.isnad.conversation.CitedParagraph;
import dev.isnad.conversation.Conversations;
import dev.isnad.conversation.Provenance;
import dev.isnad.conversation.Turn;
import dev.isnad.problem.Cancellation;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.problem.Readiness;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ChatTest {
  private static final Turn EARLIER = new Turn("e", "earlier", "answered");

  private final List<Turn> kept = new ArrayList<>(List.of(EARLIER));
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Chat chat = chat(new KeptTurns());

  /** One conversation, whatever its id. */
  private class KeptTurns implements Conversations {
    @Override
    public String open(String requested) {
      return requested == null ? "fresh" : requested;
    }

    @Override
    public List<Turn> history(String id) {
      return List.copyOf(kept);
    }

    @Override
    public void add(String id, Turn turn) {
      kept.add(turn);
    }
  }

  @Test
  void asksInTheConversationAndKeepsTheTurn() {
    ArticleFilter filter = new ArticleFilter(Set.of(), Set.of("وكالة"), null, null);
    Exchange exchange = chat.open(new ChatRequest("traced", "c", filter, false));
    chat.answer(exchange, AnswerListener.NONE, new Cancellation());

    assertThat(ScriptedAnswers.asked.history()).containsExactly(EARLIER);
    List<CitedParagraph> cited = List.of(new CitedParagraph("buses", 2, "تعمل 40"));
    var provenance = new Provenance(exchange.start().id(), filter, cited, "extractive");
    assertThat(kept.get(1))
        .isEqualTo(new Turn("traced", "a standalone question", "تعمل 40 حافلة", provenance));
  }

  @Test
  void keepsARefusalWithoutAnAnswer() {
    answer("none");

    assertThat(kept.get(1).answered()).isFalse();
    assertThat(kept.get(1).provenance().cited()).isEmpty();
  }

  @Test
  void losesNoAnswerToAConversationThatCannotBeKept() {
    Chat forgetful =
        chat(
            new KeptTurns() {
              @Override
              public void add(String id, Turn turn) {
                throw new ProblemException(Problem.STORE_UNAVAILABLE, "The disk is gone.");
              }
            });

    Answer answer =
        forgetful.answer(forgetful.open(request("q")), AnswerListener.NONE, new Cancellation());

    assertThat(answer).isEqualTo(ScriptedAnswers.ANSWERED);
  }

  @Test
  void countsWhatBecameOfQuestionsAndSentences() {
    answer("traced");
    assertThatThrownBy(() -> answer("busy")).isInstanceOf(ProblemException.class);

    assertThat(count("isnad.questions", "status", "answered")).isEqualTo(1);
    assertThat(count("isnad.questions", "reason", "model_busy")).isEqualTo(1);
    assertThat(count("isnad.sentences", "outcome", "repaired")).isEqualTo(1);
    assertThat(count("isnad.sentences", "outcome", "dropped")).isEqualTo(1);
    assertThat(count("isnad.objections", "kind", "quotation")).isEqualTo(1);
  }

  @Test
  void countsWhatFailsAfterItsCancellationAsCancelled() {
    Cancellation cancellation = new Cancellation();
    AnswerListener leaving =
        new AnswerListener() {
          @Override
          public void citation(dev.isnad.answer.Citation citation) {
            cancellation.request();
            throw new IllegalStateException("the model's connection is closed");
          }

          @Override
          public void sentence(dev.isnad.answer.AnswerSentence sentence) {}
        };

    assertThatThrownBy(() -> chat.answer(chat.open(request("q")), leaving, cancellation))
        .isInstanceOf(CancellationException.class);

    assertThat(count("isnad.questions", "status", "cancelled")).isEqualTo(1);
    assertThat(kept).containsExactly(EARLIER);
  }

  private Answer answer(String question) {
    return chat.answer(chat.open(request(question)), AnswerListener.NONE, new Cancellation());
  }

  private Chat chat(Conversations conversations) {
    return new Chat(
        new ScriptedAnswers(), conversations, new Readiness(), new ChatMetrics(registry));
  }

  private static ChatRequest request(String question) {
    return new ChatRequest(question, "c", ArticleFilter.ALL, false);
  }

  private double count(String name, String tag, String value) {
    return registry.get(name).tag(tag, value).counter().count();
  }
}
