package dev.isnad.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.isnad.answer.AnswerListener;
import dev.isnad.answer.AnswerSentence;
import dev.isnad.answer.Citation;
import dev.isnad.problem.Failures;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** Tells an answer as server-sent events while it is being verified. */
@ApplicationScoped
class ChatStream {
  private final Chat chat;
  private final ChatSettings settings;
  private final Vertx vertx;
  private final ObjectMapper json;

  ChatStream(Chat chat, ChatSettings settings, Vertx vertx, ObjectMapper json) {
    this.chat = chat;
    this.settings = settings;
    this.vertx = vertx;
    this.json = json;
  }

  /**
   * @param path the route, for the problem object of an {@code error} event
   */
  Multi<OutboundSseEvent> tell(ChatRequest request, Sse sse, String path) {
    // Before the stream starts, so that "not ready" is a plain 503.
    ChatStart start = chat.start(request);
    return Multi.createFrom()
        .emitter(
            emitter -> {
              Events events = new Events(emitter, sse, json);
              long timer =
                  vertx.setPeriodic(settings.heartbeat().toMillis(), ignored -> events.comment());
              emitter.onTermination(() -> vertx.cancelTimer(timer));
              Infrastructure.getDefaultExecutor().execute(() -> tell(start, request, events, path));
            });
  }

  private void tell(ChatStart start, ChatRequest request, Events events, String path) {
    try {
      events.send("meta", start);
      events.send("done", chat.answer(start, request, events));
    } catch (RuntimeException e) {
      events.send("error", Failures.describe(e, path));
    } finally {
      events.emitter.complete();
    }
  }

  /** The stream's events in the contract's names. */
  private record Events(MultiEmitter<? super OutboundSseEvent> emitter, Sse sse, ObjectMapper json)
      implements AnswerListener {

    @Override
    public void citation(Citation citation) {
      send("citation", citation);
    }

    @Override
    public void sentence(AnswerSentence sentence) {
      send("sentence", sentence);
    }

    void send(String name, Object data) {
      // As a string: Quarkus adds a field that no standard knows where it writes the JSON itself.
      emitter.emit(sse.newEventBuilder().name(name).data(write(data)).build());
    }

    private String write(Object data) {
      try {
        return json.writeValueAsString(data);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("records of the contract can always be written", e);
      }
    }

    void comment() {
      emitter.emit(sse.newEventBuilder().comment("still here").build());
    }
  }
}
