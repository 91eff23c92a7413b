package dev.isnad.llm;

import dev.isnad.problem.Cancellation;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder;
import dev.langchain4j.model.output.TokenUsage;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Asks the endpoint once, through LangChain4j. Also what is wanted as a whole is streamed: only a
 * stream shows whether a model that takes long is still at work.
 */
final class ModelClient {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /** They only move bytes between sockets and queues. */
  private static final int THREADS = 4;

  private final LlmSettings settings;
  private final HttpClient http;

  ModelClient(LlmSettings settings) {
    this.settings = settings;
    AtomicInteger number = new AtomicInteger();
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
            .executor(
                Executors.newFixedThreadPool(
                    THREADS,
                    work -> {
                      Thread thread = new Thread(work, "isnad-llm-" + number.incrementAndGet());
                      thread.setDaemon(true);
                      return thread;
                    }))
            .build();
  }

  /**
   * @param text hears the pieces on the calling thread
   * @return the tokens that were used, {@code null} where the endpoint does not say
   * @throws ModelFailure if there is no whole answer
   * @throws java.util.concurrent.CancellationException once the cancellation is requested
   */
  TokenUsage stream(
      Prompt prompt, Deadline deadline, Cancellation cancellation, Consumer<String> text) {
    cancellation.check();
    Exchange exchange = new Exchange(http, settings.timeout(), deadline, cancellation);
    ResponseHandler handler = new ResponseHandler(text, exchange);
    ChatRequest request =
        ChatRequest.builder()
            .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()))
            .build();
    model(exchange).chat(request, handler);
    return handler.usage();
  }

  /** A new one for each try, since the exchange is its own; it is but a few objects. */
  private StreamingChatModel model(Exchange exchange) {
    return new OpenAiStreamingChatModelBuilder()
        .httpClientBuilder(new ExchangeBuilder(exchange))
        .baseUrl(settings.baseUrl().orElseThrow().toString())
        .apiKey(settings.apiKey().orElse(null))
        .modelName(settings.model().orElseThrow())
        .temperature(settings.temperature())
        .maxTokens(settings.maxTokens())
        .build();
  }
}
