package dev.isnad.store.lucene;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.isnad.article.Article;
import dev.isnad.article.ArticleMetadata;
import dev.isnad.article.Paragraph;
import dev.isnad.store.StoredArticle;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * A stored article without its paragraphs, which are documents of their own.
 *
 * @param paragraphs how many there are
 */
record ArticleRow(
    String id,
    ArticleMetadata metadata,
    String relatedTo,
    List<String> related,
    int paragraphs,
    String contentHash,
    String storyId,
    List<String> storySignature) {

  // A private mapper: the index must not change with the settings of the HTTP face.
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectReader READER = JSON.readerFor(ArticleRow.class);
  private static final ObjectWriter WRITER = JSON.writerFor(ArticleRow.class);

  static ArticleRow of(StoredArticle stored) {
    Article article = stored.article();
    return new ArticleRow(
        article.id(),
        article.metadata(),
        article.relatedTo(),
        article.related(),
        article.paragraphs().size(),
        stored.contentHash(),
        stored.storyId(),
        stored.storySignature());
  }

  static ArticleRow parse(BytesRef json) throws IOException {
    return READER.readValue(json.bytes, json.offset, json.length);
  }

  byte[] json() {
    try {
      return WRITER.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("article " + id + " cannot be written as JSON", e);
    }
  }

  StoredArticle with(List<Paragraph> texts) {
    Article article = new Article(id, metadata, relatedTo, related, texts);
    return new StoredArticle(article, contentHash, storyId, storySignature, List.of());
  }
}
