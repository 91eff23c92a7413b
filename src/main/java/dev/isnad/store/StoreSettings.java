package dev.isnad.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Which store keeps the articles, and where. */
@ConfigMapping(prefix = "isnad")
public interface StoreSettings {

  /** The database behind the store. */
  @WithDefault("embedded")
  Kind store();

  /** The directory of the embedded store; it is created when missing. */
  @WithDefault("data")
  Path dataDir();

  /** The stores to choose from; any other value stops the program at its start. */
  enum Kind {
    /** A Lucene index in the data directory. */
    EMBEDDED,
    /** PostgreSQL with pgvector; see {@link dev.isnad.store.pgvector.PgVectorSettings}. */
    PGVECTOR
  }
}
