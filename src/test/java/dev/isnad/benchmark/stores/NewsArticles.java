package dev.isnad.benchmark.stores;

import dev.isnad.article.Article;
import dev.isnad.article.ArticleReader;
import dev.isnad.article.ReadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The news as an ingestion would take them: read and cleaned, the first of those that share an id.
 */
final class NewsArticles {
  private final Path news;
  private final Set<String> seen = new HashSet<>();

  NewsArticles(Path news) {
    this.news = news;
  }

  /**
   * Hands on every article, in the order of the files' names.
   *
   * @param enough is asked before each file whether to stop
   */
  void read(Consumer<Article> sink, BooleanSupplier enough) throws IOException {
    ArticleReader reader = new ArticleReader();
    for (Path file : files()) {
      if (enough.getAsBoolean()) {
        return;
      }
      String name = file.getFileName().toString();
      reader.read(name, () -> Files.newInputStream(file), result -> accept(result, sink));
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(news)) {
      return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
    }
  }

  private void accept(ReadResult result, Consumer<Article> sink) {
    if (result instanceof ReadResult.Read read) {
      read.page().articles().stream().filter(article -> seen.add(article.id())).forEach(sink);
    }
  }
}
