package dev.isnad.llm;

import dev.isnad.problem.Cancellation;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Asks the endpoint once, through LangChain4j. Also what is wanted as a whole is streamed: only a
 * stream shows whether a model that takes long is still at work.
 */
final class ModelClient {
  private static final Logger LOG = Logger.getLogger(ModelClient.class);
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /** They only move bytes between sockets and queues. */
  private static final int THREADS = 4;

  private static final long IDLE_SECONDS = 30;

  private final LlmSettings settings;
  private final HttpClient http;
  private final AtomicReference<RequestShape> shape = new AtomicReference<>(RequestShape.USUAL);

  ModelClient(LlmSettings settings) {
    this.settings = settings;
    this.http =
        HttpClient.newBuilder()
            // A connection for each stream: HTTP/2 endpoints bound the streams of one connection,
            // and its upgrade on plain HTTP confuses some servers (vLLM's among them).
            .version(HttpClient.Version.HTTP_1_1)
            // Redirects are not followed: the key is for the endpoint that is set.
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(
                settings.timeout().compareTo(CONNECT_TIMEOUT) < 0
                    ? settings.timeout()
                    : CONNECT_TIMEOUT)
            .executor(threads())
            .build();
  }

  /**
   * @param text hears the pieces on the calling thread
   * @throws ModelFailure if there is no whole answer
   * @throws CancellationException once the cancellation is requested
   */
  Completion stream(
      Prompt prompt, Deadline deadline, Cancellation cancellation, Consumer<String> text) {
    while (true) {
      cancellation.check();
      RequestShape used = shape.get();
      try {
        return streamOnce(
            new Exchange(http, settings.timeout(), deadline, cancellation), used, prompt, text);
      } catch (ModelFailure e) {
        if (used.without(e.parameter()).isEmpty()) {
          throw e;
        }
        shape.updateAndGet(now -> now.without(e.parameter()).orElse(now));
        LOG.infof("the model does not take %s, so that is not sent any more", e.parameter());
      }
    }
  }

  private Completion streamOnce(
      Exchange exchange, RequestShape shape, Prompt prompt, Consumer<String> text) {
    ThinkingFilter filter = new ThinkingFilter(text);
    ResponseHandler handler = new ResponseHandler(filter, exchange);
    ChatRequest request =
        ChatRequest.builder()
            .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()))
            .build();
    try {
      model(exchange, shape).chat(request, handler);
    } catch (RuntimeException e) {
      // LangChain4j's own: what the exchange and the listener throw comes from the handler.
      throw ModelFailure.malformed(e);
    }
    ChatResponse response = handler.response();
    filter.end();
    return new Completion(filter.hasText(), response.finishReason(), response.tokenUsage());
  }

  private static Executor threads() {
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "isnad-llm-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    // So that a client that is no longer used leaves nothing behind.
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /** A new one for each try, since the exchange is its own; it is but a few objects. */
  private StreamingChatModel model(Exchange exchange, RequestShape shape) {
    OpenAiStreamingChatModelBuilder builder =
        new OpenAiStreamingChatModelBuilder()
            .httpClientBuilder(new ExchangeBuilder(exchange))
            .baseUrl(settings.baseUrl().orElseThrow().toString())
            .apiKey(settings.apiKey().orElse(null))
            .modelName(settings.model().orElseThrow());
    shape.apply(settings, builder);
    return builder.build();
  }

  /**
   * How a stream ended.
   *
   * @param hasText whether the model said anything
   * @param usage {@code null} where the endpoint does not say
   */
  record Completion(boolean hasText, FinishReason reason, TokenUsage usage) {}
}
