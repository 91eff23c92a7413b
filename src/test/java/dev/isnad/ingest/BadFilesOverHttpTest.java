package dev.isnad.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.RoutesProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no article costs one line that says why; the good file beside it is stored. */
@QuarkusTest
@TestProfile(RoutesProfile.class)
class BadFilesOverHttpTest {

  static Stream<Arguments> files() throws IOException {
    return Stream.of(
        Arguments.of("empty.txt", new byte[0], "the article has no paragraph: it is empty"),
        Arguments.of(
            "links.html",
            "<p><a href='/1'>خبر أول</a></p><p><a href='/2'>خبر ثان</a></p>"
                .getBytes(StandardCharsets.UTF_8),
            "nothing but headings, links or captions"),
        Arguments.of(
            "broken.txt",
            new byte[] {'a', (byte) 0xC3, ' '},
            "the first broken byte is at offset 1"),
        Arguments.of("bomb.zip", bomb(), "the zip is refused: it unpacks to more than 200 times"),
        Arguments.of(
            "cut.zip", java.util.Arrays.copyOf(bomb(), 200), "it ends too early: it was cut off"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void storesTheGoodFileAndSaysWhyTheOtherFailed(String name, byte[] bytes, String reason) {
    List<String> lines =
        given()
            .multiPart("files", name, bytes)
            .multiPart(
                "files", "beside-" + name + ".txt", "فقرة حسنة.".getBytes(StandardCharsets.UTF_8))
            .post("/api/articles")
            .asString()
            .lines()
            .toList();

    assertThat(lines)
        .filteredOn(line -> line.contains("\"status\":\"failed\""))
        .singleElement()
        .asString()
        .contains(name, reason);
    assertThat(given().get("/api/articles/beside-" + name).statusCode()).isEqualTo(200);
  }

  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.write(new byte[4 << 20]);
    }
    return bytes.toByteArray();
  }
}
