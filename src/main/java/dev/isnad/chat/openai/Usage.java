package dev.isnad.chat.openai;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.StringTokenizer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much was said, counted in words: Isnad has no tokenizer, an extractive answer has no tokens,
 * and those of a model also pay for paragraphs, repairs and sentences that were dropped, which the
 * metrics count. Clients only need numbers that grow with the texts.
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "CompletionUsage", description = "Counted in words, not in tokens of a model")
record Usage(int promptTokens, int completionTokens, int totalTokens) {

  static Usage of(List<Message> messages, String answer) {
    int prompt = messages.stream().mapToInt(message -> words(message.text("messages"))).sum();
    int completion = words(answer);
    return new Usage(prompt, completion, prompt + completion);
  }

  private static int words(String text) {
    return new StringTokenizer(text).countTokens();
  }
}
