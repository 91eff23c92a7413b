package dev.isnad.chat.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.isnad.answer.Answer;
import dev.isnad.answer.AnswerListener;
import dev.isnad.answer.Question;
import dev.isnad.chat.Chat;
import dev.isnad.chat.ChatThreads;
import dev.isnad.chat.Clients;
import dev.isnad.chat.Exchange;
import dev.isnad.chat.LiveStream;
import dev.isnad.chat.LiveStreams;
import dev.isnad.problem.Cancellation;
import dev.isnad.problem.Failures;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;

/** Answers completion requests, whole or in chunks, as the text of the response's body. */
@ApplicationScoped
class Completions {
  private static final String HEARTBEAT = ": still here\n\n";

  private final Chat chat;
  private final ChatThreads threads;
  private final LiveStreams streams;
  private final OpenAiErrors errors;
  private final ObjectMapper json;
  private final Clock clock = Clock.systemUTC();

  Completions(
      Chat chat, ChatThreads threads, LiveStreams streams, OpenAiErrors errors, ObjectMapper json) {
    this.chat = chat;
    this.threads = threads;
    this.streams = streams;
    this.errors = errors;
    this.json = json;
  }

  /** The completion as a JSON object. */
  Uni<String> whole(CompletionRequest request, URI server, RoutingContext http) {
    Question question = request.question();
    Cancellation cancellation = Clients.cancellation(http);
    return threads.ask(
        cancellation,
        () -> {
          Exchange exchange = chat.open(question);
          Answer answer = chat.answer(exchange, AnswerListener.NONE, cancellation);
          Usage usage = Usage.of(request.messages(), answer.text());
          return write(Completion.of(CompletionId.of(exchange, clock), answer, usage, server));
        });
  }

  /** The completion as server-sent events. */
  Multi<String> chunks(CompletionRequest request, URI server, RoutingContext http) {
    Question question = request.question();
    return streams.start(
        http,
        HEARTBEAT,
        stream -> {
          try {
            tell(request, chat.open(question), stream, server);
          } catch (RuntimeException e) {
            if (stream.cancellation().isRequested()) {
              throw e;
            }
            if (!stream.refuse(e)) {
              String path = http.request().path();
              stream.send(event(write(errors.body(Failures.describe(e, path)))));
            }
          }
        });
  }

  private void tell(
      CompletionRequest request, Exchange exchange, LiveStream<String> stream, URI server) {
    ChunkListener chunks =
        new ChunkListener(
            CompletionId.of(exchange, clock), chunk -> stream.send(event(write(chunk))));
    Answer answer = chat.answer(exchange, chunks, stream.cancellation());
    chunks.end(answer, Evidence.of(answer, server));
    if (request.wantsUsage()) {
      chunks.usage(Usage.of(request.messages(), answer.text()));
    }
    stream.send(event("[DONE]"));
  }

  private static String event(String data) {
    return "data: " + data + "\n\n";
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of the protocol can always be written", e);
    }
  }
}
