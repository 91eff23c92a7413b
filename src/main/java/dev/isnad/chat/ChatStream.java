package dev.isnad.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.isnad.answer.Answer;
import dev.isnad.answer.AnswerListener;
import dev.isnad.answer.AnswerSentence;
import dev.isnad.answer.Citation;
import dev.isnad.problem.Failures;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

/** Tells an answer as server-sent events while it is being verified. */
@ApplicationScoped
class ChatStream {
  private static final String META = "meta";

  private final Chat chat;
  private final LiveStreams streams;
  private final ObjectMapper json;

  ChatStream(Chat chat, LiveStreams streams, ObjectMapper json) {
    this.chat = chat;
    this.streams = streams;
    this.json = json;
  }

  /**
   * @param http tells when the client goes away
   */
  Multi<OutboundSseEvent> tell(ChatRequest request, Sse sse, RoutingContext http) {
    String path = http.request().path();
    return streams.start(
        http,
        sse.newEventBuilder().comment("still here").build(),
        stream -> tell(request, new Events(stream, sse, json), path));
  }

  private void tell(ChatRequest request, Events events, String path) {
    try {
      Exchange exchange = chat.open(request);
      events.send(META, exchange.start());
      Answer answer =
          chat.answer(exchange, events.listener(exchange.start()), events.stream().cancellation());
      events.send("done", ChatResponse.of(exchange.start(), answer, request.trace()));
    } catch (RuntimeException e) {
      if (events.stream().cancellation().isRequested()) {
        throw e;
      }
      events.send("error", Failures.describe(e, path));
    }
  }

  /** The stream's events in the contract's names. */
  private record Events(LiveStream<OutboundSseEvent> stream, Sse sse, ObjectMapper json) {

    AnswerListener listener(ChatStart start) {
      return new AnswerListener() {
        @Override
        public void generator(String name) {
          send(META, start.writtenBy(name));
        }

        @Override
        public void citation(Citation citation) {
          send("citation", citation);
        }

        @Override
        public void sentence(AnswerSentence sentence) {
          send("sentence", sentence);
        }
      };
    }

    void send(String name, Object data) {
      // As a string: Quarkus adds a field that no standard knows where it writes the JSON itself.
      stream.send(sse.newEventBuilder().name(name).data(write(data)).build());
    }

    private String write(Object data) {
      try {
        return json.writeValueAsString(data);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("records of the contract can always be written", e);
      }
    }
  }
}
