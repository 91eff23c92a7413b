package dev.isnad.benchmark.peers;

import dev.isnad.article.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** Lucene's BM25 as it comes, with one of its analyzers, the question's words joined by OR. */
final class LucenePeer implements Peer {
  private static final String TEXT = "text";

  private final Analyzer analyzer;
  private final FSDirectory directory;
  private DirectoryReader reader;

  LucenePeer(Analyzer analyzer, Path directory) throws IOException {
    this.analyzer = analyzer;
    this.directory = FSDirectory.open(directory);
  }

  @Override
  public String name() {
    return "Lucene BM25, " + analyzer.getClass().getSimpleName();
  }

  @Override
  public void ingest(List<Article> articles) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Passage passage : Passage.of(articles)) {
        Document document = new Document();
        document.add(new TextField(TEXT, passage.text(), Field.Store.YES));
        document.add(new StoredField("article", passage.article()));
        document.add(new StoredField("number", passage.number()));
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(directory);
  }

  @Override
  public List<Passage> search(String question, int limit) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    List<Passage> found = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query(question), limit).scoreDocs) {
      Document document = searcher.storedFields().document(hit.doc);
      found.add(
          new Passage(
              document.get("article"),
              document.getField("number").numericValue().intValue(),
              document.get(TEXT)));
    }
    return found;
  }

  private BooleanQuery query(String question) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    try (TokenStream tokens = analyzer.tokenStream(TEXT, question)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        query.add(new TermQuery(new Term(TEXT, term.toString())), BooleanClause.Occur.SHOULD);
      }
      tokens.end();
    }
    return query.build();
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
    directory.close();
  }
}
