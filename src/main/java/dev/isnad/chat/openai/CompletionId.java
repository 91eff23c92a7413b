package dev.isnad.chat.openai;

import dev.isnad.chat.Exchange;
import java.time.Clock;

/**
 * What all chunks of a completion share.
 *
 * @param created in seconds since 1970
 */
record CompletionId(String value, long created) {

  static CompletionId of(Exchange exchange, Clock clock) {
    return new CompletionId("chatcmpl-" + exchange.start().id(), clock.instant().getEpochSecond());
  }
}
