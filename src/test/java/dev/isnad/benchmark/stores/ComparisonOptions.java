package dev.isnad.benchmark.stores;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * What {@code bin/compare-stores} was asked for.
 *
 * @param url of the PostgreSQL to use
 * @param paragraphs the corpus's size, or 0 for the news as they are
 * @param questions how many of each kind are timed
 * @param only the stores to measure; all if empty
 * @param explain whether each store's plan of a search is printed
 */
record ComparisonOptions(
    Path news, String url, int paragraphs, int questions, Set<String> only, boolean explain) {
  private static final int QUESTIONS = 1_000;

  /**
   * The URL first, then what the script was given.
   *
   * @throws IllegalArgumentException if that makes no sense
   */
  static ComparisonOptions parse(String[] args) {
    Path news = Path.of("../shared/data/news");
    int paragraphs = 0;
    int questions = QUESTIONS;
    Set<String> only = Set.of();
    boolean explain = false;
    for (int i = 1; i < args.length; i++) {
      switch (args[i]) {
        case "--paragraphs" -> paragraphs = Integer.parseInt(args[++i]);
        case "--questions" -> questions = Integer.parseInt(args[++i]);
        case "--only" -> only = Set.of(args[++i].split(","));
        case "--explain" -> explain = true;
        default -> news = Path.of(args[i]);
      }
    }
    if (!Files.isDirectory(news)) {
      throw new IllegalArgumentException("there is no directory " + news);
    }
    if (!Contenders.NAMES.containsAll(only)) {
      throw new IllegalArgumentException("--only takes some of " + Contenders.NAMES);
    }
    return new ComparisonOptions(news, args[0], paragraphs, questions, only, explain);
  }
}
