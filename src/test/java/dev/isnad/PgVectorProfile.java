package dev.isnad;

import dev.isnad.store.pgvector.PostgresServer;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.sql.SQLException;
import java.util.Map;

/** The whole program on PostgreSQL. */
public class PgVectorProfile implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    PostgresServer server = PostgresServer.get();
    try {
      return Map.of(
          "isnad.store", "pgvector",
          "isnad.pgvector.url", server.url(),
          "isnad.pgvector.schema", server.freshSchema());
    } catch (SQLException e) {
      throw new IllegalStateException("the test database gives no schema", e);
    }
  }
}
