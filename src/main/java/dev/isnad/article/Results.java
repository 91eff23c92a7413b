package dev.isnad.article;

import dev.isnad.problem.ProblemException;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Where the results of one file, or of one part of it, go.
 *
 * @param locator the file and, behind it, its part
 * @param path the same as a path, from which ids are made
 */
record Results(String locator, String path, Consumer<ReadResult> sink) {

  private static final Logger LOG = Logger.getLogger(Results.class);

  /** Reads a page and may find that there is none. */
  @FunctionalInterface
  interface PageSource {
    CleanedPage read() throws IOException;
  }

  static Results of(String name, Consumer<ReadResult> sink) {
    return new Results(name, name, sink);
  }

  /** The element or line of this number. */
  Results at(int number) {
    return new Results(locator + ":" + number, path, sink);
  }

  /** The entry of a zip. */
  Results entry(String name) {
    String folder =
        path.toLowerCase(Locale.ROOT).endsWith(".zip")
            ? path.substring(0, path.length() - 4)
            : path;
    return new Results(locator + "!" + name, folder + "/" + name, sink);
  }

  void page(PageSource source) {
    CleanedPage page;
    try {
      page = source.read();
    } catch (ProblemException | IOException e) {
      failed(e.getMessage());
      return;
    } catch (RuntimeException | StackOverflowError e) {
      // Our own mistake, but one page must not cost the others.
      LOG.debugf(e, "%s", locator);
      failed(
          "reading it met an unexpected %s: please report this file"
              .formatted(e.getClass().getSimpleName()));
      return;
    }
    // Outside the try: what the sink throws is the caller's own business.
    sink.accept(new ReadResult.Read(locator, page));
  }

  void failed(String reason) {
    sink.accept(new ReadResult.Failed(locator, reason));
  }
}
