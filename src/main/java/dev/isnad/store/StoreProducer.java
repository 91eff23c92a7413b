package dev.isnad.store;

import dev.isnad.conversation.ConversationSettings;
import dev.isnad.conversation.Conversations;
import dev.isnad.conversation.InMemoryConversations;
import dev.isnad.store.lucene.LuceneArticleStore;
import dev.isnad.store.pgvector.Database;
import dev.isnad.store.pgvector.PgVectorArticleStore;
import dev.isnad.store.pgvector.PgVectorConversations;
import dev.isnad.store.pgvector.PgVectorFeedbackArchive;
import dev.isnad.store.pgvector.PgVectorRunArchive;
import dev.isnad.store.pgvector.PgVectorSettings;
import dev.isnad.text.WordAnalyzer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Opens on first use what the settings choose to keep things in, and closes it at shutdown. */
@ApplicationScoped
class StoreProducer {
  private final StoreSettings settings;

  /** Opened only when it is asked for: the embedded store has none. */
  private final Instance<Database> database;

  StoreProducer(StoreSettings settings, Instance<Database> database) {
    this.settings = settings;
    this.database = database;
  }

  @Produces
  @ApplicationScoped
  ArticleStore articles(PgVectorSettings pgVectorSettings) {
    WordAnalyzer analyzer = new WordAnalyzer();
    return switch (settings.store()) {
      case EMBEDDED -> LuceneArticleStore.open(settings.dataDir(), analyzer);
      case PGVECTOR -> new PgVectorArticleStore(database.get(), pgVectorSettings, analyzer);
    };
  }

  void close(@Disposes ArticleStore store) {
    store.close();
  }

  @Produces
  @ApplicationScoped
  Conversations conversations(ConversationSettings bounds) {
    Clock clock = Clock.systemUTC();
    return switch (settings.store()) {
      case EMBEDDED -> new InMemoryConversations(bounds, clock);
      case PGVECTOR -> new PgVectorConversations(database.get(), bounds, clock);
    };
  }

  @Produces
  @ApplicationScoped
  RunArchive runs() {
    Clock clock = Clock.systemUTC();
    return switch (settings.store()) {
      case EMBEDDED -> new FileRunArchive(settings.dataDir().resolve("runs"), clock);
      case PGVECTOR -> new PgVectorRunArchive(database.get(), clock);
    };
  }

  @Produces
  @ApplicationScoped
  FeedbackArchive feedback() {
    return switch (settings.store()) {
      case EMBEDDED -> new FileFeedbackArchive(settings.dataDir().resolve("feedback"));
      case PGVECTOR -> new PgVectorFeedbackArchive(database.get());
    };
  }

  void close(@Disposes FeedbackArchive archive) {
    archive.close();
  }
}
