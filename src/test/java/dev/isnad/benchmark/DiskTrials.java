package dev.isnad.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A full disk, directories without permission, a second process and a cut-off re-embedding. */
final class DiskTrials {
  private static final int MEGABYTE = 1 << 20;

  /** Of 512: room for some batches of news, not for all. */
  private static final int FILLED = 500;

  private static final List<String> NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  private final Trials trials;
  private final Path home;
  private final Path news;
  private final boolean root;

  DiskTrials(Trials trials, Path home, Path news) {
    this.trials = trials;
    this.home = home;
    this.news = news;
    this.root = "root".equals(System.getProperty("user.name"));
  }

  void fullDisk() throws IOException, InterruptedException {
    if (!root) {
      trials.skip("full disk", "mounting a small one takes root");
      return;
    }
    Path disk = Files.createDirectories(home.resolve("disk"));
    command("mount", "-t", "tmpfs", "-o", "size=512m", "tmpfs", disk.toString());
    try {
      fill(disk);
    } finally {
      command("umount", disk.toString());
    }
  }

  private void fill(Path disk) throws IOException, InterruptedException {
    Path first = Files.writeString(home.resolve("first.txt"), "مقال كان هنا قبل أن يمتلئ القرص.");
    Path data = disk.resolve("data");
    PackagedProgram product = PackagedProgram.on(home, data);
    product.run("ingest", first.toString());
    Path filler = disk.resolve("filler");
    try (OutputStream filling = Files.newOutputStream(filler)) {
      for (int i = 0; i < FILLED; i++) {
        filling.write(new byte[MEGABYTE]);
      }
    }
    Path report = home.resolve("full.ndjson");
    PackagedProgram.Ended full =
        product.run("ingest", news.toString(), "--report", report.toString());
    Set<String> acknowledged = KillTrials.acknowledged(report);
    trials.check(
        "full disk: clear error",
        full.exit() == 1 && full.err().contains("Is the disk full?") && !full.hasStack(),
        full.lastError());
    Files.delete(filler);
    StoreContents left = StoreContents.of(data);
    trials.check(
        "full disk: the earlier articles survive",
        left.articles().containsKey("first")
            && left.articles().keySet().containsAll(acknowledged)
            && left.countsAgree(),
        "%,d acknowledged, %,d stored".formatted(acknowledged.size(), left.articles().size()));
    PackagedProgram.Ended again = product.run("ingest", news.toString());
    StoreContents all = StoreContents.of(data);
    trials.check(
        "full disk: it goes on after space is freed",
        all.articles().keySet().containsAll(undisturbed().articles().keySet())
            && all.countsAgree()
            && !again.hasStack(),
        again.out());
  }

  void permissions() throws IOException, InterruptedException {
    Path folder = Files.createDirectories(home.resolve("rights"));
    Files.writeString(folder.resolve("good.txt"), "مقال يمكن أن يقرأه الجميع.");
    Path secret = Files.writeString(folder.resolve("secret.txt"), "مقال لا يقرأه أحد.");
    Path closed = Files.createDirectories(folder.resolve("closed"));
    Files.writeString(closed.resolve("inside.txt"), "مقال في مجلد مغلق.");
    Path locked = Files.createDirectories(home.resolve("locked"));
    Path open = Files.createDirectories(home.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    for (Path path : List.of(secret, closed, locked)) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
    }
    List<String> user = root ? NOBODY : List.of();
    PackagedProgram.Ended refused =
        PackagedProgram.on(home, locked.resolve("data"))
            .behind(user)
            .run("ingest", folder.toString());
    trials.check(
        "data directory without permission",
        refused.refusedWith("cannot be created or opened"),
        refused.err());
    PackagedProgram.Ended ended =
        PackagedProgram.on(home, open.resolve("data"))
            .behind(user)
            .run("ingest", folder.toString());
    boolean told =
        ended.err().contains("secret.txt: it cannot be read: permission is denied")
            && ended.err().contains("closed: it cannot be listed");
    trials.check("files without permission", told && ended.exit() == 1, ended.err());
    trials.check("the good file beside them", ended.out().startsWith("1 created"), ended.out());
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
  }

  void secondProcess() throws IOException, InterruptedException {
    PackagedProgram product = PackagedProgram.on(home, home.resolve("shared"));
    try (Server server = Server.start(product)) {
      PackagedProgram.Ended second = product.run("ask", "ما هذا؟");
      trials.check("second process", second.refusedWith("Another process writes"), second.err());
      trials.check(
          "the first goes on", server.get("/q/health/ready").statusCode() == 200, "it is ready");
    }
  }

  void reembedding() throws IOException, InterruptedException {
    StoreContents before = undisturbed();
    Path data = roomy();
    PackagedProgram other = PackagedProgram.on(home, data).with("ISNAD_EMBEDDING_DIMENSION=512");
    PackagedProgram.Running cut = other.start("reembed");
    while (Files.size(cut.err()) == 0 && cut.process().isAlive()) {
      cut.process().waitFor(10, TimeUnit.MILLISECONDS);
    }
    cut.kill();
    PackagedProgram.Ended refused = other.run("ask", "ما هذا؟");
    trials.check(
        "reembed, killed: questions are refused",
        refused.refusedWith("run isnad reembed"),
        refused.err());
    PackagedProgram.Ended again = other.run("reembed");
    StoreContents after = StoreContents.of(data);
    trials.check(
        "reembed, run again, completes", again.exit() == 0 && after.equals(before), again.out());
  }

  private Path roomy() {
    return home.resolve("roomy");
  }

  /** The store that the same news make where there is room. */
  private StoreContents undisturbed() throws IOException, InterruptedException {
    if (!Files.exists(roomy())) {
      PackagedProgram.on(home, roomy()).run("ingest", news.toString());
    }
    return StoreContents.of(roomy());
  }

  static void command(String... words) throws IOException, InterruptedException {
    int exit = new ProcessBuilder(words).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IOException(String.join(" ", words) + " ended with " + exit);
    }
  }
}
