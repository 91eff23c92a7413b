package dev.isnad.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class EmbedderTest {

  /** Gives every text the same vector. */
  private record Fixed(float... vector) implements EmbeddingModel {
    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
      return Response.from(segments.stream().map(s -> Embedding.from(vector)).toList());
    }
  }

  private record Scripted(Supplier<Response<List<Embedding>>> script) implements EmbeddingModel {
    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
      return script.get();
    }
  }

  @Test
  void makesVectorsOfLengthOne() {
    assertThat(new Embedder(new Fixed(3, 4), "m").embed("x")).containsExactly(.6f, .8f);
  }

  @Test
  void leavesAVectorOfNothingAlone() {
    assertThat(new Embedder(new Fixed(0, 0), "m").embed("x")).containsExactly(0, 0);
  }

  @Test
  void asksNothingForNoText() {
    EmbeddingModel broken = new Scripted(EmbedderTest::fail);

    assertThat(new Embedder(broken, "m").embedAll(List.of())).isEmpty();
  }

  @Test
  void saysThatAModelWhichFailsIsAway() {
    EmbeddingModel broken = new Scripted(EmbedderTest::fail);

    assertThatThrownBy(() -> new Embedder(broken, "m").embed("x"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem()).isEqualTo(Problem.MODEL_UNAVAILABLE))
        .hasMessage("The embedding model does not answer.");
  }

  @Test
  void refusesTooFewVectors() {
    EmbeddingModel lazy = new Scripted(() -> Response.from(List.of()));

    assertThatThrownBy(() -> new Embedder(lazy, "m").embed("x"))
        .isInstanceOf(ProblemException.class);
  }

  private static Response<List<Embedding>> fail() {
    throw new IllegalStateException("upstream words");
  }
}
