package dev.isnad.store.pgvector;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * A database that someone else runs and that is not ours to stop.
 *
 * @param url with the user and what else it takes to connect
 */
record GivenPostgres(String url) implements PostgresEngine {

  @Override
  public void start() throws IOException {
    try {
      PostgresServer.connect(url).close();
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void stop() {
    throw new UnsupportedOperationException("this server may have other users");
  }

  @Override
  public void kill() {
    stop();
  }

  @Override
  public Command removal() {
    return new Command(List.of("true"), Map.of());
  }
}
