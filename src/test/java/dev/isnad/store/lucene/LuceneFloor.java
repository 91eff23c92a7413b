package dev.isnad.store.lucene;

import dev.isnad.benchmark.AskedRequests;
import dev.isnad.benchmark.Load;
import dev.isnad.embedding.Embedder;
import dev.isnad.embedding.HashingEmbeddingModel;
import dev.isnad.retrieval.RankingWeights;
import dev.isnad.store.ArticleStore;
import dev.isnad.store.QueryTerm;
import dev.isnad.store.SearchRequest;
import dev.isnad.text.WordAnalyzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;

/**
 * What bare Lucene needs for the same words: one {@link BooleanQuery} of the terms in all views
 * that retrieval asks the store for, BM25, the best 10 with their texts; no vector, no second
 * ranking, no HTTP. The floor below which no endpoint on this index can get.
 *
 * <p>Arguments: the data directory and files of questions, one a line, in pairs: to warm up and to
 * measure. Prints two lines a pair: one client, eight clients.
 */
public final class LuceneFloor {
  private static final int HITS = 10;
  private static final int CLIENTS = 8;

  private final IndexSearcher searcher;

  private LuceneFloor(DirectoryReader reader) {
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity());
    searcher.setQueryCache(null);
  }

  public static void main(String[] args) throws Exception {
    IndexSearcher.setMaxClauseCount(Integer.MAX_VALUE);
    Path dataDir = Path.of(args[0]);
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(dataDir.resolve("index")));
        ArticleStore store = LuceneArticleStore.open(dataDir, new WordAnalyzer())) {
      Questions questions = new Questions(store);
      LuceneFloor floor = new LuceneFloor(reader);
      for (int pair = 1; pair < args.length; pair += 2) {
        floor.measure(questions.read(args[pair]), questions.read(args[pair + 1]));
      }
    }
  }

  /** How many articles the store in {@code dataDir} holds. */
  public static long articles(Path dataDir) throws IOException {
    try (DirectoryReader reader =
        DirectoryReader.open(FSDirectory.open(dataDir.resolve("index")))) {
      return reader.getDocCount(Fields.ID);
    }
  }

  private void measure(List<Query> warmUp, List<Query> measured) throws Exception {
    run(warmUp, 1);
    System.out.println(run(measured, 1));
    System.out.println(run(measured, CLIENTS));
  }

  private String run(List<Query> queries, int clients) throws Exception {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      numbers.add(String.valueOf(i));
    }
    return Load.run(numbers, clients, number -> search(queries.get(Integer.parseInt(number))))
        .line();
  }

  private long search(Query query) throws IOException {
    long letters = 0;
    for (ScoreDoc hit : searcher.search(query, HITS).scoreDocs) {
      List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
      BinaryDocValues texts = leaf.reader().getBinaryDocValues(Fields.TEXT);
      if (texts != null && texts.advanceExact(hit.doc - leaf.docBase)) {
        letters += texts.binaryValue().utf8ToString().length();
      }
    }
    return letters;
  }

  /** Asks the product's own retrieval for the terms of each question. */
  private static final class Questions {
    private final AskedRequests asked;

    Questions(ArticleStore store) {
      // The vector is no part of the floor, so any model will do.
      HashingEmbeddingModel model = new HashingEmbeddingModel(64);
      this.asked =
          new AskedRequests(
              store, new Embedder(model, model.modelName()), RankingWeights.MEASURED.withVector(0));
    }

    List<Query> read(String file) throws IOException {
      List<Query> queries = new ArrayList<>();
      for (String question : Files.readAllLines(Path.of(file))) {
        asked.of(question).ifPresent(request -> queries.add(query(request)));
      }
      return queries;
    }

    private static Query query(SearchRequest request) {
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      for (QueryTerm term : request.terms()) {
        Query one = new TermQuery(new Term(Fields.terms(term.view()), term.term()));
        query.add(new BoostQuery(one, term.weight()), Occur.SHOULD);
      }
      return query.build();
    }
  }
}
