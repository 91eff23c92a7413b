package dev.isnad.chat.openai;

import dev.isnad.answer.Answer;
import dev.isnad.answer.AnswerListener;
import dev.isnad.answer.AnswerSentence;
import dev.isnad.answer.Citation;
import dev.isnad.chat.openai.CompletionChunk.Delta;
import java.util.function.Consumer;

/**
 * Cuts an answer into chunks: one a sentence, once it is verified, so that their texts together are
 * the text of the whole. Annotations and citations come in one chunk behind the last sentence,
 * since the official clients keep only the last list that a field has had (Java, JavaScript) or
 * fail at a second one (Python).
 */
final class ChunkListener implements AnswerListener {
  private final CompletionId id;
  private final Consumer<CompletionChunk> chunks;
  private boolean begun;

  ChunkListener(CompletionId id, Consumer<CompletionChunk> chunks) {
    this.id = id;
    this.chunks = chunks;
  }

  @Override
  public void citation(Citation citation) {
    // Comes with all others.
  }

  @Override
  public void sentence(AnswerSentence sentence) {
    text((begun ? " " : "") + sentence.marked());
  }

  void end(Answer answer, Evidence evidence) {
    if (answer instanceof Answer.Unanswered) {
      text(answer.text());
    }
    send(Delta.evidence(evidence));
    chunks.accept(CompletionChunk.of(id, Delta.end(), Completion.STOP));
  }

  void usage(Usage usage) {
    chunks.accept(CompletionChunk.of(id, usage));
  }

  /** Before the first there is nothing to send, so that a failure still has a status of its own. */
  private void text(String text) {
    if (!begun) {
      send(Delta.begin());
      begun = true;
    }
    send(Delta.text(text));
  }

  private void send(Delta delta) {
    chunks.accept(CompletionChunk.of(id, delta, null));
  }
}
