package dev.isnad.store;

import dev.isnad.article.Article;
import dev.isnad.article.ArticleFilter;
import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.Paragraph;
import dev.isnad.article.PublishedAt;
import dev.isnad.text.View;
import dev.isnad.text.Word;
import dev.isnad.text.WordAnalyzer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Made-up articles and searches for the store's tests; equal seeds give equal ones. */
public final class StoreSamples {
  public static final EmbeddingId MODEL = new EmbeddingId("test-1", 96);

  /** The weights of the views in the tests' searches. */
  private static final Map<View, Float> WEIGHTS =
      Map.of(View.WORD, .3f, View.LIGHT_STEM, 1f, View.SNOWBALL_STEM, .5f, View.NGRAM, .2f);

  private static final String[] WORDS =
      ("في من على إلى الرئيس زار فيتنام موسكو بوتين النفط أسعار السوق ارتفعت المئة الرياض الجزيرة"
              + " المنتخب المباراة فاز الهدف اللاعب الوزير اجتماع القمة الاقتصاد التعليم المدرسة"
              + " الطقس الأمطار غدا اليوم 2024 15 مليون دولار شركة أرامكو السعودية مصر القاهرة")
          .split(" ");
  private static final String[] SOURCES = {"الجزيرة", "رويترز", null};

  private StoreSamples() {}

  public static StoredArticle article(String id, String... paragraphs) {
    ArticleMetadata metadata =
        new ArticleMetadata("عنوان " + id, "الجزيرة", null, null, null, "ar", List.of("خبر"));
    return article(id, metadata, List.of(paragraphs), MODEL);
  }

  public static StoredArticle article(
      String id, ArticleMetadata metadata, List<String> texts, EmbeddingId model) {
    List<Paragraph> paragraphs = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    for (String text : texts) {
      paragraphs.add(new Paragraph(paragraphs.size() + 1, text));
      vectors.add(vector(text, model));
    }
    Article article = new Article(id, metadata, null, List.of("related-" + id), paragraphs);
    return new StoredArticle(
        article, "hash of " + texts, "story-" + id, List.of("a" + id, "b" + id), vectors);
  }

  /** An article of 1 to 6 paragraphs, some without a source or a date. */
  public static StoredArticle random(String id, Random random) {
    String source = SOURCES[random.nextInt(SOURCES.length)];
    PublishedAt day =
        random.nextInt(4) == 0 ? null : new PublishedAt("2024-06-1" + random.nextInt(10));
    List<String> texts = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      texts.add(text(random, 3 + random.nextInt(70)));
    }
    return article(
        id, new ArticleMetadata(null, source, null, null, day, null, null), texts, MODEL);
  }

  private static String text(Random random, int words) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      // The product of two makes early words common and late ones rare, as in a language.
      int rank = (int) (random.nextDouble() * random.nextDouble() * WORDS.length);
      text.add(WORDS[rank]);
    }
    return String.join(" ", text);
  }

  /** A search for all views of the words of {@code question} and for its vector. */
  public static SearchRequest search(String question, ArticleFilter filter, int limit) {
    return new SearchRequest(terms(question), vector(question, MODEL), 2, filter, limit);
  }

  /** A search for some words of the sample articles. */
  public static SearchRequest randomSearch(Random random, ArticleFilter filter, int limit) {
    return search(text(random, 1 + random.nextInt(8)), filter, limit);
  }

  public static List<QueryTerm> terms(String question) {
    Set<QueryTerm> terms = new LinkedHashSet<>();
    for (Word word : new WordAnalyzer().analyze(question)) {
      for (View view : View.values()) {
        word.terms(view).forEach(term -> terms.add(new QueryTerm(view, term, WEIGHTS.get(view))));
      }
    }
    return List.copyOf(terms);
  }

  /**
   * A unit vector: every 3 letters of the text add 1 or −1 to the component that their hash names.
   */
  public static float[] vector(String text, EmbeddingId model) {
    float[] vector = new float[model.dimension()];
    for (int i = 0; i + 3 <= text.length(); i++) {
      int hash = (text.substring(i, i + 3) + model.model()).hashCode() * 0x9E3779B9;
      vector[(hash >>> 1) % vector.length] += (hash & 1) == 0 ? 1 : -1;
    }
    double length = 0;
    for (float x : vector) {
      length += x * x;
    }
    for (int i = 0; i < vector.length && length > 0; i++) {
      vector[i] /= (float) Math.sqrt(length);
    }
    return vector;
  }
}
