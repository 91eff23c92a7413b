package dev.isnad.store;

/**
 * A store for a while.
 *
 * @param articles empty at first
 * @param removal removes it with all that it holds
 */
public record ScratchStore(ArticleStore articles, Runnable removal) implements AutoCloseable {

  @Override
  public void close() {
    removal.run();
  }
}
