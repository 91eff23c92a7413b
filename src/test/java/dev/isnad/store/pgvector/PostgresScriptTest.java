package dev.isnad.store.pgvector;

import static dev.isnad.store.pgvector.Sql.execute;
import static dev.isnad.store.pgvector.Sql.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code bin/pgvector-server}, as developers call it. */
@NeedsPostgres
class PostgresScriptTest {
  private int port;
  private ScriptedPostgres script;
  private AtEnd removal;

  @BeforeAll
  static void runsHere() throws IOException {
    Path release = Path.of("/etc/os-release");
    assumeTrue(
        Files.exists(release) && Files.readAllLines(release).contains("ID=debian"),
        "bin/pgvector-server runs on Debian only");
  }

  @BeforeEach
  void choosePort() throws IOException {
    port = PostgresEngine.freePort();
    script = ScriptedPostgres.on(port, "-c fsync=on");
    removal = new AtEnd(script.removal());
  }

  @AfterEach
  void remove() {
    removal.close();
  }

  @Test
  void startsAServerWithVectorsAtTheUrlThatItPrints() throws IOException, SQLException {
    String url = printed("start");

    assertThat(url).isEqualTo(script.url()).isEqualTo(printed("url"));
    assertThat(query(url, "SELECT version()")).startsWith("PostgreSQL 17.");
    execute(url, "CREATE EXTENSION vector");
    assertThat(query(url, "SELECT '[1,0]'::vector <=> '[0,1]'")).isEqualTo("1");
    assertThat(query(url, "SHOW fsync")).isEqualTo("on");
  }

  @Test
  void leavesARunningServerAloneWhenStartedAgain() throws IOException, SQLException {
    printed("start");
    String since = query(script.url(), "SELECT pg_postmaster_start_time()");

    assertThat(printed("start")).isEqualTo(script.url());

    assertThat(query(script.url(), "SELECT pg_postmaster_start_time()")).isEqualTo(since);
  }

  @Test
  void startsOneServerForManyWhoStartItAtOnce() throws IOException, SQLException {
    List<CompletableFuture<String>> starts =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> printedUnchecked("start")))
            .limit(3)
            .toList();

    assertThat(starts).allMatch(start -> start.join().equals(script.url()));
    assertThat(query(script.url(), "SELECT 1")).isEqualTo("1");
  }

  @Test
  void keepsTheDataWhenStoppedAndStartedAgain() throws IOException, SQLException {
    printed("start");
    execute(script.url(), "CREATE TABLE kept AS SELECT 42 AS answer");

    assertThat(printed("stop")).isEmpty();
    assertThat(PostgresEngine.answers(port)).isFalse();
    assertThat(printed("stop")).isEmpty();

    printed("start");
    assertThat(query(script.url(), "SELECT answer FROM kept")).isEqualTo("42");
  }

  @Test
  void recoversWhatWasCommittedBeforeAKill() throws IOException, SQLException {
    script.start();
    execute(script.url(), "CREATE TABLE kept AS SELECT 42 AS answer");

    script.kill();
    assertThat(PostgresEngine.answers(port)).isFalse();

    printed("start");
    assertThat(query(script.url(), "SELECT answer FROM kept")).isEqualTo("42");
  }

  @Test
  void dropsTheData() throws IOException, SQLException {
    printed("start");
    Path data = Path.of(query(script.url(), "SHOW data_directory"));

    assertThat(printed("drop")).isEmpty();

    assertThat(data).doesNotExist();
    assertThat(data.getParent()).isDirectory();
    assertThat(PostgresEngine.answers(port)).isFalse();
    assertThat(printed("drop")).isEmpty();
  }

  @Test
  void saysThatThePortIsTaken() throws IOException {
    try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      Command.Ended ended = script.command("start").run();

      assertThat(ended.exit()).isEqualTo(1);
      assertThat(ended.output().lines()).singleElement().asString().contains("could not bind");
      assertThat(other.isBound()).isTrue();
    }
  }

  @Test
  void tellsHowItIsUsed() throws IOException {
    for (Command wrong : List.of(script.command(), script.command("restart"))) {
      Command.Ended ended = wrong.run();

      assertThat(ended.exit()).isEqualTo(1);
      assertThat(ended.output())
          .isEqualToIgnoringNewLines(
              "pgvector-server: usage: pgvector-server start | stop | url | drop");
    }
  }

  private String printed(String argument) throws IOException {
    Command.Ended ended = script.command(argument).run();
    assertThat(ended.exit()).as(ended.output()).isZero();
    return ended.output().strip();
  }

  private String printedUnchecked(String argument) {
    try {
      return printed(argument);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
