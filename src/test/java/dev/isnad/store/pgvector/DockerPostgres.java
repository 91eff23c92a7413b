package dev.isnad.store.pgvector;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL in a Docker container, where the script cannot run. It was written where no Docker
 * engine answers: the client took the options of its commands, no more of it was tried.
 */
final class DockerPostgres implements PostgresEngine {
  private static final String IMAGE = "pgvector/pgvector:pg17";
  private static final String UNTIL_READY = "until pg_isready -q -h 127.0.0.1; do sleep 0.2; done";

  private final int port;
  private final String name;
  private final List<String> options;
  private boolean created;

  DockerPostgres(int port, String options) {
    this.port = port;
    this.name = "isnad-test-" + port;
    this.options = options.isBlank() ? List.of() : List.of(options.strip().split("\\s+"));
  }

  @Override
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
  }

  @Override
  public void start() throws IOException {
    if (created) {
      docker("start", name).runWell();
    } else {
      create();
      created = true;
    }
    // Over TCP, since the server of the image's own set-up listens on a socket only.
    docker("exec", name, "sh", "-c", UNTIL_READY).runWell();
  }

  private void create() throws IOException {
    List<String> words = new ArrayList<>(List.of("run", "--detach", "--name", name));
    words.addAll(List.of("--publish", "127.0.0.1:" + port + ":5432", "--shm-size", "1g"));
    words.addAll(List.of("--env", "POSTGRES_HOST_AUTH_METHOD=trust", IMAGE, "postgres"));
    words.addAll(options);
    docker(words.toArray(String[]::new)).runWell();
  }

  @Override
  public void stop() throws IOException {
    docker("stop", name).runWell();
  }

  @Override
  public void kill() throws IOException {
    docker("kill", name).runWell();
  }

  @Override
  public Command removal() {
    return docker("rm", "--force", "--volumes", name);
  }

  private static Command docker(String... arguments) {
    List<String> words = new ArrayList<>(List.of("docker"));
    words.addAll(List.of(arguments));
    return new Command(words, Map.of());
  }
}
