package dev.isnad.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.isnad.text.Texts;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashingEmbeddingModelTest {
  private static final float[] GOLDEN = {
    .34093365f, 0, .1415233f, -.1291925f, 0, 0, 0, 0, 0, .31645572f, -.31645572f
  };

  private final HashingEmbeddingModel model = new HashingEmbeddingModel(1024);
  private final Embedder embedder = new Embedder(model, model.modelName());

  /** Where this fails, stored vectors are of no use any more: the model's name must change. */
  @Test
  void givesTheVectorThatItsNameStandsFor() {
    float[] vector =
        new HashingEmbeddingModel(64).embed("زار بوتين فيتنام 4 مرات").content().vector();

    assertThat(model.modelName()).isEqualTo("hashing-v2");
    assertThat(vector).hasSize(64).startsWith(GOLDEN, within(1e-6f));
  }

  @Property
  @Domain(Texts.class)
  void hasLengthOneOrSaysNothing(@ForAll String text) {
    double length = length(embedder.embed(text));

    assertThat(length == 0 || Math.abs(length - 1) < 1e-5).isTrue();
  }

  @Property(tries = 100)
  @Domain(Texts.class)
  void isDeterministic(@ForAll String text) {
    assertThat(embedder.embed(text))
        .isEqualTo(new Embedder(new HashingEmbeddingModel(1024), "x").embed(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u0001", "؟!", "من في على", "👍"})
  void saysNothingOfATextWithoutContent(String text) {
    assertThat(length(embedder.embed(text))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "أسعار النفط ترتفع, اسعار النفط ترتفع",
    "المدرسة الجديدة, مدرسة جديدة",
    "التليجراف البريطانية, التلغراف البريطاني",
    "مليون ١٬٠٠٠, مليون 1000"
  })
  void putsOtherSpellingsNearerThanOtherTopics(String text, String same) {
    float[] vector = embedder.embed(text);

    assertThat(cosine(vector, embedder.embed(same)))
        .isGreaterThan(0.4 + cosine(vector, embedder.embed("فاز المنتخب بكأس البطولة")));
  }

  @Test
  void embedsManyTextsInOrder() {
    List<String> texts = List.of("النفط", "البحر", "النفط");

    List<float[]> vectors = new ArrayList<>(embedder.embedAll(texts));

    assertThat(vectors.get(0)).isEqualTo(vectors.get(2)).isNotEqualTo(vectors.get(1));
    assertThat(vectors.get(1)).isEqualTo(embedder.embed("البحر"));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 63, 4097})
  void refusesADimensionOutsideItsBounds(int dimension) {
    assertThatThrownBy(() -> new HashingEmbeddingModel(dimension))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("dimension must be 64 to 4096, was " + dimension);
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 4096})
  void takesADimensionAtItsBounds(int dimension) {
    assertThat(new HashingEmbeddingModel(dimension).embed("نص").content().vector())
        .hasSize(dimension);
  }

  static double length(float[] vector) {
    return Math.sqrt(cosine(vector, vector));
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
