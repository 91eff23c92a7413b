package dev.isnad.evaluation;

import dev.isnad.evaluation.questions.QuestionSet;
import dev.isnad.evaluation.questions.Sha256;
import dev.isnad.evaluation.run.Configuration;
import dev.isnad.problem.Cancellation;
import dev.isnad.store.ArticlePage;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.StoredArticle;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Tells two collections of articles apart: SHA-256 over each article's id and content hash, which
 * covers its paragraphs and all else of it, in the order of the ids.
 */
final class CorpusFingerprint {
  private static final int PAGE = 200;

  private CorpusFingerprint() {}

  /** Reads the whole store, a page at a time. */
  static Configuration.Corpus of(QuestionSet set, ArticleStore store, Cancellation cancellation) {
    MessageDigest digest = Sha256.begin();
    long articles = 0;
    long paragraphs = 0;
    String after = null;
    do {
      cancellation.check();
      ArticlePage page = store.list(after, PAGE);
      for (StoredArticle stored : page.articles()) {
        String line = stored.article().id() + "\n" + stored.contentHash() + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        articles++;
        paragraphs += stored.article().paragraphs().size();
      }
      after = page.next();
    } while (after != null);
    String hash = HexFormat.of().formatHex(digest.digest());
    return new Configuration.Corpus(set.name(), set.sha256(), articles, paragraphs, hash);
  }
}
