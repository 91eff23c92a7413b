package dev.isnad.benchmark.peers;

import dev.isnad.benchmark.stores.Database;
import dev.isnad.embedding.Embedder;
import dev.isnad.embedding.HashingEmbeddingModel;
import dev.isnad.store.lucene.LuceneArticleStore;
import dev.isnad.store.pgvector.PgVectorArticleStore;
import dev.isnad.store.pgvector.TestSettings;
import dev.isnad.text.WordAnalyzer;
import dev.langchain4j.data.document.splitter.DocumentSplitters;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.HuggingFaceTokenCountEstimator;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore;
import dev.langchain4j.store.embedding.pgvector.PgVectorEmbeddingStore.SearchMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/** Who is compared; each is opened anew, and empty, for each question set. */
final class Peers {
  private static final int SHIPPED_DIMENSION = 256;
  private static final String SCHEMA = "isnad_peers";

  private final String url;
  private final Path work;
  private final HashingEmbeddingModel hashing = new HashingEmbeddingModel(SHIPPED_DIMENSION);
  private final EmbeddingModel bge = new BgeSmallEnV15QuantizedEmbeddingModel();

  /**
   * @param url of a PostgreSQL with pgvector
   * @param work for what is kept in files
   */
  Peers(String url, Path work) {
    this.url = url;
    this.work = work;
  }

  List<Callable<Peer>> all() {
    return List.of(
        this::embedded,
        this::pgVector,
        this::easyRag,
        () -> hybrid("LangChain4j PgVectorEmbeddingStore hybrid, bge-small-en-v1.5-q", bge),
        () -> hybrid("the same with Isnad's vectors", hashing),
        () -> lucene(new StandardAnalyzer()),
        () -> lucene(new ArabicAnalyzer()));
  }

  private Path directory() throws IOException {
    return Files.createTempDirectory(work, "peer");
  }

  private Embedder embedder() {
    return new Embedder(hashing, hashing.modelName());
  }

  private Peer embedded() throws IOException {
    var store = LuceneArticleStore.open(directory(), new WordAnalyzer());
    return new IsnadPeer("**Isnad, embedded**", store, embedder());
  }

  private Peer pgVector() throws SQLException {
    // Makes room for the store, whose tables are the same as ever.
    new Database(url, SCHEMA, Map.of()).close();
    var store = PgVectorArticleStore.open(TestSettings.of(url, SCHEMA), new WordAnalyzer());
    return new IsnadPeer("**Isnad, pgvector**", store, embedder());
  }

  /** The artifact itself resolves in no version; these are its defaults, taken together. */
  private Peer easyRag() {
    return new LangChainPeer(
        "LangChain4j Easy RAG: bge-small-en-v1.5-q, in memory",
        parts(bge),
        new InMemoryEmbeddingStore<>(),
        () -> {});
  }

  private static LangChainPeer.Parts parts(EmbeddingModel model) {
    var tokens = new HuggingFaceTokenCountEstimator();
    return new LangChainPeer.Parts(DocumentSplitters.recursive(300, 30, tokens), model);
  }

  private Peer hybrid(String name, EmbeddingModel model) throws SQLException {
    Database database = new Database(url, SCHEMA, Map.of());
    EmbeddingStore<TextSegment> store =
        PgVectorEmbeddingStore.datasourceBuilder()
            .datasource(database.dataSource())
            .table("segments")
            .dimension(model.dimension())
            .skipCreateVectorExtension(true)
            .searchMode(SearchMode.HYBRID)
            .build();
    return new LangChainPeer(name, parts(model), store, database::close);
  }

  private Peer lucene(Analyzer analyzer) throws IOException {
    return new LucenePeer(analyzer, directory());
  }
}
