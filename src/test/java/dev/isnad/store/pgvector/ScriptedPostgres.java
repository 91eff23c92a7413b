package dev.isnad.store.pgvector;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/** A PostgreSQL run by {@code bin/pgvector-server}, on Debian. */
final class ScriptedPostgres implements PostgresEngine {
  private static final String SCRIPT = Path.of("bin/pgvector-server").toAbsolutePath().toString();

  private final int port;
  private final String removal;
  private final Map<String, String> environment;
  private ProcessHandle postmaster;

  private ScriptedPostgres(int port, String data, String options, String removal) {
    this.port = port;
    this.removal = removal;
    this.environment =
        Map.of(
            "PGVECTOR_PORT", Integer.toString(port),
            "PGVECTOR_DATA", data,
            "PGVECTOR_OPTS", options);
  }

  /**
   * A server that keeps its data in the script's cache, where the user nobody can reach them, and
   * under a name of its own, so that several builds on a machine stay apart.
   */
  static ScriptedPostgres on(int port, String options) {
    return new ScriptedPostgres(port, "test-" + port, options, "drop");
  }

  /** A server that keeps its data in someone's directory, who removes them. */
  static ScriptedPostgres in(Path data, int port, String options) {
    return new ScriptedPostgres(port, data.toAbsolutePath().toString(), options, "stop");
  }

  Command command(String... arguments) {
    List<String> words = new ArrayList<>(List.of(SCRIPT));
    words.addAll(List.of(arguments));
    return new Command(words, environment);
  }

  @Override
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
  }

  @Override
  public void start() throws IOException {
    command("start").runWell();
    try (Connection connection = PostgresServer.connect(url())) {
      int backend = connection.unwrap(PGConnection.class).getBackendPID();
      postmaster = ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void stop() throws IOException {
    command("stop").runWell();
  }

  @Override
  public void kill() {
    List<ProcessHandle> backends = postmaster.descendants().toList();
    // First the one that would start the others anew.
    postmaster.destroyForcibly();
    backends.forEach(ProcessHandle::destroyForcibly);
    // A killed process may stay for long as a zombie that nobody reaps, so its port is asked.
    while (PostgresEngine.answers(port)) {
      Thread.onSpinWait();
    }
  }

  @Override
  public Command removal() {
    return command(removal);
  }
}
