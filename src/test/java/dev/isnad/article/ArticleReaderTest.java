package dev.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {
  private static final ReadLimits SMALL = new ReadLimits(1000, 5000, 20_000, 100, 5);
  private static final String ARTICLE = "{\"title\": \"قمة\", \"body\": \"انتهت القمة أمس.\"}";

  @Test
  void jsonFieldsBecomeMetadata() {
    Article article =
        only(
            "a.json",
            "{\"title\": \"قمة هانوي\", \"source\": \"النهار\", \"url\": \"https://example.org/1\","
                + " \"author\": \"سارة\", \"date_extracted\": \"2015-07-21 02:51:32\","
                + " \"keywords\": \"قمة، هانوي\", \"content\": \"انتهت القمة أمس.\\nوغادر الوفد.\"}");

    assertThat(article.metadata())
        .isEqualTo(
            new ArticleMetadata(
                "قمة هانوي",
                "النهار",
                "https://example.org/1",
                "سارة",
                new PublishedAt("2015-07-21T02:51:32"),
                "ar",
                List.of("قمة", "هانوي")));
    assertThat(Pages.texts(article)).containsExactly("انتهت القمة أمس.", "وغادر الوفد.");
    assertThat(article.id()).isEqualTo(ArticleIds.ofText("https://example.org/1"));
  }

  @Test
  void jsonParagraphsAreTakenAsTheyAre() {
    Article article =
        only("a.json", "{\"id\": \"x\", \"paragraphs\": [\" المصدر: النهار \", \"\", \"عنوان\"]}");

    assertThat(article.id()).isEqualTo("x");
    assertThat(Pages.texts(article)).containsExactly("المصدر: النهار", "عنوان");
  }

  @Test
  void brokenElementCostsOnlyItself() {
    List<ReadResult> results =
        Pages.read("a.json", bytes("[" + ARTICLE + ", {\"title\": \"x\"}, 7, " + ARTICLE + "]"));

    assertThat(results)
        .extracting(ReadResult::locator)
        .containsExactly("a.json:1", "a.json:2", "a.json:3", "a.json:4");
    assertThat(results.get(1)).isInstanceOf(ReadResult.Failed.class);
    assertThat(results.get(2)).isInstanceOf(ReadResult.Failed.class);
    assertThat(results.get(3)).isInstanceOf(ReadResult.Read.class);
  }

  @Test
  void truncatedArrayGivesWhatCameBeforeTheBreak() {
    List<ReadResult> results = Pages.read("a.json", bytes("[" + ARTICLE + ", {\"title\": \"x"));

    assertThat(results.get(0)).isInstanceOf(ReadResult.Read.class);
    assertThat(((ReadResult.Failed) results.get(1)).reason()).contains("not valid JSON");
  }

  @Test
  void linesOfNdjsonAreReadOneByOne() {
    String lines = ARTICLE + "\r\n\r\n{broken\r\n" + "x".repeat(1200) + "\r\n" + ARTICLE;
    List<ReadResult> results = Pages.read(new ArticleReader(SMALL), "a.ndjson", bytes(lines));

    assertThat(results)
        .extracting(ReadResult::locator)
        .containsExactly("a.ndjson:1", "a.ndjson:3", "a.ndjson:4", "a.ndjson:5");
    assertThat(results.get(3)).isInstanceOf(ReadResult.Read.class);
    assertThat(((ReadResult.Failed) results.get(2)).reason()).contains("limit of 1000");
  }

  @Test
  void arrayIsLimitedByElementAndNotAsAFile() {
    String large = "{\"body\": \"" + "كلمة ".repeat(40_000) + "\"}";
    ReadLimits limits = new ReadLimits(2000, 1 << 20, 1 << 20, 100, 5);
    List<ReadResult> many =
        Pages.read(
            new ArticleReader(limits),
            "a.json",
            bytes("[" + (ARTICLE + ",").repeat(3000) + ARTICLE + "]"));

    assertThat(many).hasSize(3001).allMatch(ReadResult.Read.class::isInstance);
    assertThat(Pages.read(new ArticleReader(limits), "b.json", bytes("[" + large + "]")))
        .singleElement()
        .isInstanceOf(ReadResult.Failed.class);
  }

  @Test
  void fileLargerThanTheLimitIsGivenUpWithoutReadingItAll() {
    long[] taken = {0};
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            taken[0]++;
            return 'a';
          }
        };
    List<ReadResult> results = new ArrayList<>();
    new ArticleReader(SMALL).read("a.txt", () -> endless, results::add);

    assertThat(((ReadResult.Failed) results.get(0)).reason()).contains("limit of 1000 bytes");
    assertThat(taken[0]).isLessThan(200_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.pdf", "a.docx", "a.csv", "a.jpg"})
  void otherFileTypesAreAClearError(String name) {
    assertThat(Pages.read(name, bytes("text")))
        .singleElement()
        .isEqualTo(
            new ReadResult.Failed(
                name,
                "it is none of the file types that are read: .txt, .md, .html, .htm, .json, .ndjson,"
                    + " .jsonl, .zip"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\n \t", "\uFEFF"})
  void emptyFileIsAClearError(String text) {
    assertThat(Pages.failure("a.txt", bytes(text))).contains("no paragraph");
    assertThat(Pages.failure("a.html", bytes(text))).contains("no paragraph");
    assertThat(Pages.failure("a.json", bytes(text))).contains("no article");
    assertThat(Pages.failure("a.ndjson", bytes(text))).contains("no article");
  }

  @Test
  void fileThatCannotBeOpenedIsAFailure() {
    List<ReadResult> results = new ArrayList<>();
    new ArticleReader()
        .read(
            "a.txt",
            () -> {
              throw new IOException("gone");
            },
            results::add);

    assertThat(((ReadResult.Failed) results.get(0)).reason()).contains("cannot be read");
  }

  @Test
  void zipIsReadEntryByEntry() throws IOException {
    byte[] zip =
        zip(
            "dir/a.txt", "انتهت القمة أمس في العاصمة.",
            "__MACOSX/dir/._a.txt", "x",
            ".DS_Store", "x",
            "نص.ndjson", ARTICLE,
            "image.jpg", "x",
            "inner.zip", "PK");
    List<ReadResult> results = Pages.read("news.zip", zip);

    assertThat(results)
        .extracting(ReadResult::locator)
        .containsExactly(
            "news.zip!dir/a.txt",
            "news.zip!نص.ndjson:1",
            "news.zip!image.jpg",
            "news.zip!inner.zip");
    assertThat(((ReadResult.Read) results.get(0)).page().articles().get(0).id())
        .isEqualTo("news-dir-a");
    assertThat(((ReadResult.Failed) results.get(3)).reason()).contains("zip within a zip");
  }

  @Test
  void zipIsKnownByItsFirstBytesWhereItHasNoExtension() throws IOException {
    List<ReadResult> results = Pages.read("z", zip("a.txt", "انتهت القمة أمس في العاصمة."));

    assertThat(((ReadResult.Read) results.get(0)).page().articles().get(0).id()).isEqualTo("z-a");
  }

  @Test
  void zipBombIsRefused() throws IOException {
    byte[] bomb = zip("a.txt", "a".repeat(8_000_000));

    assertThat(Pages.failure("a.zip", bomb)).contains("200 times its size");
  }

  @Test
  void zipBeyondItsLimitsIsRefused() throws IOException {
    byte[] many =
        zip(
            "1.txt", "a.", "2.txt", "b.", "3.txt", "c.", "4.txt", "d.", "5.txt", "e.", "6.txt",
            "f.");
    List<ReadResult> results = Pages.read(new ArticleReader(SMALL), "a.zip", many);

    assertThat(results).hasSize(6);
    assertThat(((ReadResult.Failed) results.get(5)).reason()).contains("more than 5 entries");
    byte[] large = zip("1.txt", "abc def. ".repeat(1000));
    assertThat(Pages.read(new ArticleReader(SMALL), "a.zip", large))
        .extracting(result -> ((ReadResult.Failed) result).reason())
        .anyMatch(reason -> reason.contains("5000 bytes"));
  }

  @Test
  void whatIsNoZipUnderItsNameIsAFailure() {
    assertThat(Pages.failure("a.zip", bytes("no zip"))).contains("not a zip");
    assertThat(Pages.failure("a.zip", bytes("PK\3\4broken"))).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b c?.txt", "../x.txt", ".hidden", "ش/ا.html", "....txt"})
  void idsAreSafeAndNeverEmpty(String path) {
    assertThat(ArticleIds.ofPath(path)).matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");
  }

  @Test
  void longIdsStayWithinTheirLimit() {
    String id = "x".repeat(Article.LONGEST_ID);

    assertThat(ArticleIds.ofRelated(id, 1)).hasSizeLessThanOrEqualTo(Article.LONGEST_ID);
    assertThat(ArticleIds.ofPath(id + id + ".txt")).hasSizeLessThanOrEqualTo(200);
    assertThat(ArticleIds.ofPath(id + "a.txt")).isNotEqualTo(ArticleIds.ofPath(id + "b.txt"));
    assertThat(Pages.failure("a.json", bytes("{\"id\": \"y" + id + "\", \"body\": \"نص.\"}")))
        .contains("more than 256 characters");
  }

  @Test
  void fileOfCountlessLinesIsRefused() {
    assertThat(Pages.failure("a.txt", bytes("a\n".repeat(200_000)))).contains("at most 100000");
    assertThat(Pages.failure("a.html", bytes("<p>a".repeat(200_000)))).contains("at most 100000");
  }

  private static Article only(String name, String text) {
    return Pages.page(name, text).articles().get(0);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(bytes(namesAndTexts[i + 1]));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
