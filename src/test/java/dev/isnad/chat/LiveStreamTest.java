package dev.isnad.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isnad.problem.Cancellation;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveStreamTest {
  private final Cancellation cancellation = new Cancellation();
  private final LiveStream<String> stream = new LiveStream<>(cancellation);

  @Test
  void collectsNoHeartbeatsForAClientThatDoesNotRead() {
    stream.heartbeat("heartbeat");
    stream.heartbeat("heartbeat");
    stream.send("item");
    stream.heartbeat("heartbeat");
    stream.end();

    assertThat(read()).containsExactly("heartbeat", "item");
  }

  @Test
  void failsAsAWholeOnlyBeforeItHasToldAnything() {
    LiveStream<String> begun = new LiveStream<>(new Cancellation());
    begun.heartbeat("heartbeat");

    assertThat(begun.refuse(new IllegalStateException("too late"))).isFalse();
    assertThat(stream.refuse(new IllegalStateException("at once"))).isTrue();
    assertThatThrownBy(this::read).hasMessage("at once");
  }

  @Test
  void tellsNothingToAClientThatHasGone() {
    stream.send("item");
    cancellation.request();
    stream.send("unheard");
    stream.end();

    assertThat(read()).containsExactly("item");
  }

  @Test
  void cancelsTheWorkWhenNobodyListensAnyMore() {
    stream.items().subscribe().with(item -> {}).cancel();

    assertThat(cancellation.isRequested()).isTrue();
  }

  private List<String> read() {
    return stream.items().collect().asList().await().indefinitely();
  }
}
