package dev.isnad.store.pgvector;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Opens the database on first use, once for all that is kept in it; a failed start is repeated. */
@Singleton
class DatabaseProducer {

  @Produces
  @Singleton
  Database open(PgVectorSettings settings) {
    return Database.open(settings);
  }

  void close(@Disposes Database database) {
    database.close();
  }
}
