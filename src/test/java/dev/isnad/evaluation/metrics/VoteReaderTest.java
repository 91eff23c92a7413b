package dev.isnad.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.evaluation.run.Vote;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoteReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"correct\": true, \"reason\": \"نعم\"}",
        "{\"reason\": \"نعم\", \"correct\": true}",
        "```json\n{\"correct\": true, \"reason\": \"نعم\"}\n```",
        "<think>It says {\"correct\": false}, or not?</think>{\"correct\": true, \"reason\": \"نعم\"}",
        "Thinking… {\"correct\": false}</think>\n{\"correct\": true, \"reason\": \"نعم\"} Thank you!",
        "Here you are: {\"correct\": true, \"reason\": \"نعم\"}. I hope {that} helps.",
        "{\"correct\": \"True\", \"reason\": \"نعم\",}",
        "{'correct': true, 'reason': 'نعم'}",
        "{\"verdict\": {\"correct\": true, \"reason\": \"نعم\"}}"
      })
  void readsAVoteHoweverItIsWrapped(String text) {
    assertThat(VoteReader.read(text)).contains(new Vote(true, "نعم"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "true",
        "yes, it is correct",
        "{}",
        "{\"reason\": \"نعم\"}",
        "{\"correct\": null}",
        "{\"correct\": \"maybe\"}",
        "{\"correct\": 1}",
        "{\"correct\": tr",
        "{{{{{{",
        "<think>{\"correct\": true}</think> I cannot tell."
      })
  void findsNoVoteWhereThereIsNone(String text) {
    assertThat(VoteReader.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"a\":", "[", "{\"correct\":["})
  void endsOnWhateverIsRepeated(String piece) {
    assertThat(VoteReader.read(piece.repeat(100_000))).isEmpty();
  }
}
