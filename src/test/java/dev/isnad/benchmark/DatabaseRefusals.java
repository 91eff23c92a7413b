package dev.isnad.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A database that still reads but no longer writes: its disk is full, or it is read-only. */
final class DatabaseRefusals {
  private static final int MEGABYTE = 1 << 20;
  private static final int DISK = 160;

  /** Room for some batches of news, not for all. */
  private static final long LEFT = 12L * MEGABYTE;

  private static final int MOST_SAVES = 2_000;
  private static final String FULL = "The database's disk is full";
  private static final String READ_ONLY = "The database is read-only";
  private static final String SCHEMA = "refused";

  private final Trials trials;
  private final TrialDatabase database;

  DatabaseRefusals(Trials trials, TrialDatabase database) {
    this.trials = trials;
    this.database = database;
  }

  void fullDisk() throws Exception {
    if (!"root".equals(System.getProperty("user.name"))) {
      trials.skip("full disk of the database", "mounting a small one takes root");
      return;
    }
    Path disk = Files.createDirectories(database.home().resolve("database-disk"));
    DiskTrials.command(
        "mount", "-t", "tmpfs", "-o", "size=" + DISK + "m", "tmpfs", disk.toString());
    try {
      Path space = Files.createDirectory(disk.resolve("space"));
      DiskTrials.command("chown", "65534:65534", space.toString());
      onSmallDisk(disk, space);
    } finally {
      DiskTrials.command("umount", disk.toString());
    }
  }

  private void onSmallDisk(Path disk, Path space) throws Exception {
    execute("CREATE TABLESPACE small LOCATION '" + space + "'");
    try {
      execute("CREATE DATABASE small TABLESPACE small");
      fillUp(disk);
    } finally {
      execute("DROP DATABASE IF EXISTS small WITH (FORCE)");
      execute("DROP TABLESPACE small");
    }
  }

  private void fillUp(Path disk) throws Exception {
    PackagedProgram program =
        database.program(database.server().url().replace("/postgres?", "/small?"), SCHEMA);
    TrialDatabase one =
        new TrialDatabase(database.server(), database.home(), List.of(database.news().get(0)));
    Path first = Files.writeString(database.home().resolve("first.txt"), "زار بوتين فيتنام مرتين.");
    program.run("ingest", first.toString());
    try (Server server = Server.start(program)) {
      Path filler = disk.resolve("filler");
      try (OutputStream filling = Files.newOutputStream(filler)) {
        while (disk.toFile().getUsableSpace() > LEFT) {
          filling.write(new byte[MEGABYTE]);
        }
      }
      PackagedProgram.Ended full = program.run(one.ingest("full"));
      Set<String> acknowledged = KillTrials.acknowledged(one.report("full"));
      trials.check(
          "full disk of the database: ingest",
          full.refused("isnad: " + FULL),
          "exit %d, %s".formatted(full.exit(), full.lastError()));
      whileRefused("full disk of the database", server, FULL, acknowledged);
      Files.delete(filler);
      afterwards("full disk of the database", server);
      PackagedProgram.Ended again = program.run(one.ingest("again"));
      acknowledged.add("first");
      DatabaseContents left = small();
      trials.check(
          "full disk of the database: it goes on after space is freed",
          left.articles().keySet().containsAll(acknowledged)
              && left.articles().keySet().containsAll(KillTrials.acknowledged(one.report("again")))
              && left.faults().isEmpty()
              && !again.hasStack(),
          "%,d acknowledged while it filled up, then %s; %,d stored, %s"
              .formatted(
                  acknowledged.size(),
                  again.out().strip(),
                  left.articles().size(),
                  left.verdict()));
    }
  }

  private DatabaseContents small() throws SQLException, IOException {
    String url = database.server().url().replace("/postgres?", "/small?");
    try (Connection connection = new org.postgresql.Driver().connect(url, null)) {
      return DatabaseContents.of(connection, SCHEMA);
    }
  }

  /** Saves until one is refused; questions must be answered all the same. */
  private void whileRefused(String name, Server server, String why, Set<String> acknowledged)
      throws IOException, InterruptedException {
    HttpResponse<String> save = null;
    int saves = 0;
    for (boolean refused = false; !refused && saves < MOST_SAVES; saves++) {
      String id = "refused-" + saves;
      save = server.send("PUT", "/api/articles/" + id, large(id));
      refused = save.statusCode() >= 300;
      if (!refused) {
        acknowledged.add(id);
      }
    }
    boolean clear =
        save.statusCode() == 503
            && save.body().contains(why)
            && save.headers().firstValue("Retry-After").isPresent();
    trials.check(name + ": save", clear, "after %d saves: %s".formatted(saves - 1, save.body()));
    HttpResponse<String> answer = ask(server);
    HttpResponse<String> gone = server.send("DELETE", "/api/articles/no-such-article", null);
    int ready = server.get("/q/health/ready").statusCode();
    trials.check(
        name + ": questions are answered",
        answer.statusCode() == 200 && answer.body().contains("\"answered\"") && ready == 200,
        "chat %d, readiness %d, DELETE of an unknown article %d"
            .formatted(answer.statusCode(), ready, gone.statusCode()));
  }

  private void afterwards(String name, Server server) throws IOException, InterruptedException {
    HttpResponse<String> save = server.send("PUT", "/api/articles/afterwards", large("afterwards"));
    trials.check(
        name + ": saves go on without a restart",
        save.statusCode() == 201,
        save.statusCode() + " " + save.body());
  }

  private static HttpResponse<String> ask(Server server) throws IOException, InterruptedException {
    return server.send("POST", "/api/chat", Json.question("كم مرة زار بوتين فيتنام؟"));
  }

  private static String large(String id) {
    return Json.article(id, List.of("خبر طويل عن " + id + " ".repeat(9) + "نص ".repeat(2_000), id));
  }

  void readOnly() throws Exception {
    PackagedProgram program = database.program(SCHEMA);
    Path first = Files.writeString(database.home().resolve("first.txt"), "زار بوتين فيتنام مرتين.");
    program.run("ingest", first.toString());
    try (Server server = Server.start(program)) {
      setReadOnly("= on");
      whileRefused("read-only database", server, READ_ONLY, new HashSet<>());
      PackagedProgram.Ended ingest = program.run("ingest", database.news().get(0).toString());
      trials.check(
          "read-only database: ingest",
          ingest.refused("isnad: " + READ_ONLY),
          "exit %d, %s".formatted(ingest.exit(), ingest.lastError()));
      setReadOnly("= off");
      afterwards("read-only database", server);
    }
    DatabaseContents left = database.contents(SCHEMA);
    trials.check(
        "read-only database: nothing lost",
        left.articles().keySet().equals(Set.of("first", "afterwards")) && left.faults().isEmpty(),
        left.articles().keySet() + ", " + left.verdict());
  }

  /** Connections that were open before would go on as they were. */
  private void setReadOnly(String value) throws SQLException {
    execute("ALTER DATABASE postgres SET default_transaction_read_only " + value);
    execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE application_name = 'isnad' AND pid <> pg_backend_pid()");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.server().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SET default_transaction_read_only = off");
      statement.execute(sql);
    }
  }
}
