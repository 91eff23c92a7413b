package dev.isnad.benchmark;

import dev.isnad.benchmark.ObservedChat.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Those of the stored questions about which a copying model finds three sentences to write; asking
 * them all once also warms the program up.
 *
 * @param asked how many were tried
 * @param questions those that a model answers whole
 * @param refused for which no model was called: there is no evidence
 * @param lost sentences that the model wrote, copied from its passages, and nobody was shown
 */
record AnswerableQuestions(int asked, List<String> questions, int refused, int lost) {
  private static final int AT_ONCE = 20;

  /**
   * @param script what the program's model says, at a pace that makes this quick
   */
  static AnswerableQuestions of(Server server, ChatClient client, CopyingModel script)
      throws Exception {
    List<String> all = StoredQuestions.of(server);
    List<String> whole = new ArrayList<>();
    int refused = 0;
    int lost = 0;
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      for (ObservedChat chat : ChatWave.of(some, true).run(client, Duration.ZERO).chats()) {
        WrittenAnswer written = script.answerTo(chat.question());
        if (written == null) {
          refused++;
        } else if (!chat.texts().equals(written.texts())) {
          lost += written.texts().size() - chat.texts().size();
        } else if (chat.outcome() == Outcome.MODEL) {
          whole.add(chat.question());
        }
      }
    }
    return new AnswerableQuestions(all.size(), whole, refused, lost);
  }

  /** Prints how many there are, and fails where too few are or the program lost a sentence. */
  void check(Trials trials, int needed) {
    trials.check(
        "copied sentences are shown",
        lost == 0 && questions.size() >= needed,
        "%d questions, %d without evidence, %d answered with %d sentences; %d sentences lost"
            .formatted(asked, refused, questions.size(), CopyingModel.SENTENCES, lost));
  }
}
