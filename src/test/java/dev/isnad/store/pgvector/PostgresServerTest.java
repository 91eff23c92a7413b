package dev.isnad.store.pgvector;

import static dev.isnad.store.pgvector.Sql.execute;
import static dev.isnad.store.pgvector.Sql.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** What tests may expect of the server that they are given. */
@NeedsPostgres
class PostgresServerTest {
  @Test
  void isOneForAllTests() {
    PostgresServer server = PostgresServer.get();

    assertThat(PostgresServer.get()).isSameAs(server);
  }

  @Test
  void keepsTablesOfSchemasApart() throws SQLException {
    PostgresServer server = PostgresServer.get();
    String first = server.url(server.freshSchema());
    String second = server.url(server.freshSchema());

    for (String url : new String[] {first, second}) {
      execute(url, "CREATE TABLE paragraph (embedding vector(2))");
    }
    execute(first, "INSERT INTO paragraph VALUES ('[1,2]')");

    assertThat(query(first, "SELECT count(*) FROM paragraph")).isEqualTo("1");
    assertThat(query(second, "SELECT count(*) FROM paragraph")).isEqualTo("0");
  }

  @Test
  void survivesAKillWithOpenConnections() throws IOException, SQLException {
    try (PostgresServer server = PostgresServer.startOwn("-c max_connections=7");
        Connection open = server.connect();
        Statement statement = open.createStatement()) {
      statement.execute("CREATE TABLE kept AS SELECT 42 AS answer");
      open.setAutoCommit(false);
      statement.execute("UPDATE kept SET answer = 0");

      server.killHard();
      assertThatThrownBy(server::connect).isInstanceOf(SQLException.class);
      assertThatThrownBy(open::commit).isInstanceOf(SQLException.class);
      server.start();

      assertThat(query(server.url(), "SELECT answer FROM kept")).isEqualTo("42");
      assertThat(query(server.url(), "SHOW max_connections")).isEqualTo("7");
      assertThat(query(server.url(), "SHOW fsync")).isEqualTo("on");
    }
  }

  @Test
  void endsServersOfATestsOwn() throws IOException, SQLException {
    String url;
    try (PostgresServer server = PostgresServer.startOwn()) {
      url = server.url();
      server.stop();
      server.start();
      assertThat(query(url, "SELECT 1")).isEqualTo("1");
    }

    assertThatThrownBy(() -> PostgresServer.connect(url)).isInstanceOf(SQLException.class);
  }
}
