package dev.isnad.ingest;

import dev.isnad.article.ReadResult;
import java.util.function.Consumer;

/** Where a run's articles come from; hands them on one at a time, in bounded memory. */
@FunctionalInterface
public interface ArticleSource {
  void read(Consumer<ReadResult> sink);
}
