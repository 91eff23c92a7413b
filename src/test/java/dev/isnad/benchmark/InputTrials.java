package dev.isnad.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are no articles, each beside a good one, on the command line and over HTTP. */
final class InputTrials {
  private static final int MEGABYTE = 1 << 20;

  private final Trials trials;
  private final Path home;

  InputTrials(Trials trials, Path home) {
    this.trials = trials;
    this.home = home;
  }

  /**
   * @param words what the reason must say
   */
  private record Bad(String name, String words) {}

  private static final List<Bad> ALL =
      List.of(
          new Bad("large.txt", "larger than the limit"),
          new Bad("bomb.zip", "the zip is refused"),
          new Bad("broken.txt", "first broken byte"),
          new Bad("empty.txt", "it is empty"),
          new Bad("links.html", "nothing but headings, links"),
          new Bad("cut.zip", "cut off"));

  void run() throws IOException, InterruptedException {
    Path folder = Files.createDirectories(home.resolve("inputs"));
    write(folder);
    Path data = home.resolve("inputs-data");
    PackagedProgram.Ended ended = PackagedProgram.on(home, data).run("ingest", folder.toString());
    StoreContents stored = StoreContents.of(data);
    for (Bad bad : ALL) {
      List<String> lines =
          ended.err().lines().filter(line -> line.startsWith(bad.name + ": ")).toList();
      boolean told = lines.size() == 1 && lines.get(0).contains(bad.words);
      trials.check("ingest " + bad.name, told && ended.exit() == 1, lines.toString());
    }
    boolean good = stored.articles().keySet().equals(goodIds()) && !ended.hasStack();
    trials.check("ingest stores every good file beside them", good, ended.out());
    try (Server server = Server.start(PackagedProgram.on(home, home.resolve("inputs-http")))) {
      for (Bad bad : ALL) {
        upload(server, folder, bad);
      }
    }
  }

  private void upload(Server server, Path folder, Bad bad)
      throws IOException, InterruptedException {
    Path good = folder.resolve("good-" + bad.name + ".txt");
    List<String> lines = server.upload(List.of(folder.resolve(bad.name), good));
    String id = "good-" + bad.name;
    boolean told =
        lines.stream().filter(l -> l.contains("\"failed\",\"reason\"")).count() == 1
            && lines.stream().anyMatch(l -> l.contains(bad.name) && l.contains(bad.words));
    int shown = server.get("/api/articles/" + id).statusCode();
    trials.check("POST " + bad.name, told && shown == 200, lines.get(0));
  }

  private static java.util.Set<String> goodIds() {
    return ALL.stream().map(bad -> "good-" + bad.name).collect(java.util.stream.Collectors.toSet());
  }

  private static void write(Path folder) throws IOException {
    for (Bad bad : ALL) {
      Files.writeString(
          folder.resolve("good-" + bad.name + ".txt"),
          "مقال حسن بجوار الملف %s.\n\nوفيه فقرة ثانية.".formatted(bad.name));
    }
    byte[] line = "سطر من نص طويل لا ينتهي عن أخبار المدينة.\n".getBytes(StandardCharsets.UTF_8);
    try (OutputStream large =
        new BufferedOutputStream(Files.newOutputStream(folder.resolve("large.txt")))) {
      for (long size = 0; size < 200L * MEGABYTE; size += line.length) {
        large.write(line);
      }
    }
    try (ZipOutputStream bomb =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("bomb.zip")))) {
      bomb.putNextEntry(new ZipEntry("a.txt"));
      for (int i = 0; i < 500; i++) {
        bomb.write(new byte[MEGABYTE]);
      }
    }
    byte[] bomb = Files.readAllBytes(folder.resolve("bomb.zip"));
    Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(bomb, 200));
    Files.write(folder.resolve("broken.txt"), new byte[] {'a', ' ', (byte) 0xC3, ' ', (byte) 0xFF});
    Files.writeString(folder.resolve("empty.txt"), "");
    StringBuilder links = new StringBuilder("<html><body><ul>");
    for (int i = 0; i < 300; i++) {
      links.append("<li><a href=\"/%d\">عنوان خبر آخر رقم %d</a></li>".formatted(i, i));
    }
    Files.writeString(folder.resolve("links.html"), links.append("</ul></body></html>"));
  }
}
