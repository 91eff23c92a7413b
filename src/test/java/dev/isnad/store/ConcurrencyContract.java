package dev.isnad.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.article.ArticleFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What every store keeps when several threads use it at once. */
public interface ConcurrencyContract extends ArticleStoreContract {

  @Test
  default void readersSeeOneVersionOfAnArticleOrTheOther() throws Exception {
    try (ArticleStore store = openBound()) {
      store.save(List.of(version(0)));
      AtomicBoolean done = new AtomicBoolean();
      Callable<Integer> reader =
          () -> {
            int reads = 0;
            while (!done.get() || reads == 0) {
              assertOneVersion(store);
              reads++;
            }
            return reads;
          };
      Callable<Integer> saver =
          () -> {
            for (int i = 1; i <= 40; i++) {
              store.save(List.of(version(i)));
            }
            done.set(true);
            return 1;
          };
      assertThat(run(List.of(reader, saver, reader))).allMatch(count -> count > 0);
    }
  }

  /** Version {@code i}: 1 to 5 paragraphs, all of which hold its number. */
  private static StoredArticle version(int i) {
    List<String> texts = new ArrayList<>();
    for (int paragraph = 0; paragraph <= i % 5; paragraph++) {
      texts.add("مشترك نسخة" + i);
    }
    return StoreSamples.article("a", texts.toArray(String[]::new));
  }

  private static void assertOneVersion(ArticleStore store) {
    StoredArticle found = store.find("a").orElseThrow();
    assertThat(found.article().paragraphs().stream().map(p -> p.text()).distinct()).hasSize(1);
    List<ParagraphHit> hits = store.search(StoreSamples.search("مشترك", ArticleFilter.ALL, 10));
    assertThat(hits.stream().map(hit -> hit.paragraph().text()).distinct()).hasSize(1);
    int number = Integer.parseInt(hits.get(0).paragraph().text().replaceAll("\\D", ""));
    assertThat(hits).hasSize(number % 5 + 1);
  }

  @Test
  default void manySaversLoseNothing() throws Exception {
    List<Callable<Integer>> savers = new ArrayList<>();
    try (ArticleStore store = openBound()) {
      for (int thread = 0; thread < 8; thread++) {
        String prefix = thread + "-";
        savers.add(
            () -> {
              for (int i = 0; i < 15; i++) {
                String id = prefix + i;
                store.save(List.of(StoreSamples.article(id, "نص " + id, "ثان")));
                assertThat(store.find(id)).isPresent();
              }
              return 1;
            });
      }
      run(savers);
      assertThat(store.counts()).isEqualTo(new StoreCounts(120, 240));
    }
    try (ArticleStore store = openBound()) {
      assertThat(store.counts()).isEqualTo(new StoreCounts(120, 240));
    }
  }

  @Test
  default void ofConcurrentDeletersEachArticleIsCountedOnce() throws Exception {
    try (ArticleStore store = openBound()) {
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        ids.add("id" + i);
        store.save(List.of(StoreSamples.article("id" + i, "نص")));
      }
      List<Callable<Integer>> deleters = new ArrayList<>();
      for (int thread = 0; thread < 6; thread++) {
        List<String> some = ids.subList(2 * thread, 2 * thread + 20);
        deleters.add(() -> store.delete(some));
      }
      assertThat(run(deleters).stream().mapToInt(Integer::intValue).sum()).isEqualTo(30);
      assertThat(store.counts()).isEqualTo(new StoreCounts(0, 0));
    }
  }

  private static List<Integer> run(List<Callable<Integer>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      List<Integer> results = new ArrayList<>();
      for (Future<Integer> result : threads.invokeAll(tasks)) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }
}
