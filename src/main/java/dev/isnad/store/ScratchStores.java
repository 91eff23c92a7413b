package dev.isnad.store;

import dev.isnad.store.lucene.ScratchDirectory;
import dev.isnad.store.pgvector.PgVectorSettings;
import dev.isnad.store.pgvector.ScratchSchema;
import dev.isnad.text.WordAnalyzer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Opens stores for a while, of the kind that the settings choose, beside the one that is kept:
 * directories of the system's temporary one, or schemas of the same database. What a killed process
 * left behind is removed when the next is opened, a day later at the earliest.
 */
@ApplicationScoped
public class ScratchStores {
  private final StoreSettings settings;
  private final PgVectorSettings pgVectorSettings;

  public ScratchStores(StoreSettings settings, PgVectorSettings pgVectorSettings) {
    this.settings = settings;
    this.pgVectorSettings = pgVectorSettings;
  }

  /**
   * @throws dev.isnad.problem.ProblemException if the disk or database is away or refuses
   */
  public ScratchStore open() {
    Clock clock = Clock.systemUTC();
    WordAnalyzer analyzer = new WordAnalyzer();
    return switch (settings.store()) {
      case EMBEDDED -> ScratchDirectory.open(clock, analyzer);
      case PGVECTOR -> ScratchSchema.open(pgVectorSettings, clock, analyzer);
    };
  }
}
