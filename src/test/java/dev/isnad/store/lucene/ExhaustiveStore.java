package dev.isnad.store.lucene;

import dev.isnad.store.ArticleStore;
import dev.isnad.text.WordAnalyzer;
import java.nio.file.Path;

/** The embedded store without any shortcut: every paragraph is scored. What others are held to. */
public final class ExhaustiveStore {
  private ExhaustiveStore() {}

  /** Opens the store that {@code dataDir} holds. */
  public static ArticleStore open(Path dataDir) {
    return LuceneArticleStore.open(
        IndexDirectory.in(dataDir), new SearchPlan(Integer.MAX_VALUE, 0, 1, 1), new WordAnalyzer());
  }
}
