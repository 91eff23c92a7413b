package dev.isnad.llm;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Hands the pieces of an answer on. LangChain4j logs and swallows what a handler throws, so it is
 * kept here until the exchange is over.
 */
final class ResponseHandler implements StreamingChatResponseHandler {
  private static final Logger LOG = Logger.getLogger(ResponseHandler.class);

  private final Consumer<String> text;
  private final Exchange exchange;
  private RuntimeException thrown;
  private ChatResponse response;

  ResponseHandler(Consumer<String> text, Exchange exchange) {
    this.text = text;
    this.exchange = exchange;
  }

  @Override
  public void onPartialResponse(String piece) {
    try {
      text.accept(piece);
    } catch (RuntimeException e) {
      stop(e);
    }
  }

  @Override
  public void onCompleteResponse(ChatResponse complete) {
    response = complete;
    LOG.debugf("response: %s", complete.aiMessage().text());
  }

  /** An event that LangChain4j cannot read; its message quotes the event. */
  @Override
  public void onError(Throwable error) {
    LOG.debug("the response cannot be read", error);
    stop(ModelFailure.malformed(error));
  }

  /**
   * To be called once the exchange is over.
   *
   * @throws RuntimeException what the listener threw, or why there is no whole answer
   */
  ChatResponse response() {
    if (thrown != null) {
      throw thrown;
    }
    exchange.check();
    // An end in good order that nothing announced is a proxy's or a crashed server's.
    if (response == null || response.finishReason() == null && !exchange.isDone()) {
      throw ModelFailure.cut(null);
    }
    return response;
  }

  private void stop(RuntimeException reason) {
    if (thrown == null) {
      thrown = reason;
    }
    exchange.cancel();
  }
}
