package dev.isnad.widget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script over HTTP, asked for by a client that neither compresses nor caches by itself. */
@QuarkusTest
class WidgetOverHttpTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TestHTTPResource("/widget.js")
  URI address;

  @Test
  void sendsTheScriptToPagesOfAnyOrigin() throws Exception {
    HttpResponse<byte[]> response = get("Origin", "https://news.example");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(resource());
    assertThat(header(response, "Content-Type")).isEqualTo("text/javascript; charset=utf-8");
    assertThat(header(response, "Cache-Control")).isEqualTo("public, max-age=86400");
    assertThat(header(response, "ETag")).matches("\"[0-9a-f]{32}\"");
    assertThat(header(response, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(header(response, "Content-Encoding")).isNull();
    assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(response, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gzip", "GZIP", "br;q=1.0, gzip;q=0.1", "deflate,gzip", "*", "br, *;q=0.5"})
  void compressesForWhoeverAcceptsIt(String accepted) throws Exception {
    HttpResponse<byte[]> response = get("Accept-Encoding", accepted);

    assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(response, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(header(response, "ETag")).matches("\"[0-9a-f]{32}-gzip\"");
    assertThat(header(response, "Content-Length")).isEqualTo("" + response.body().length);
    try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
      assertThat(plain.readAllBytes()).isEqualTo(resource());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "br", "gzip;q=0", "gzip;q=0.0, *", "*;q=0", ""})
  void sendsItPlainToAllOthers(String accepted) throws Exception {
    HttpResponse<byte[]> response = get("Accept-Encoding", accepted);

    assertThat(header(response, "Content-Encoding")).isNull();
    assertThat(response.body()).isEqualTo(resource());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "\"a,b\" , W/%s,\"c\"", "*"})
  void sendsNothingToWhoeverHasIt(String tags) throws Exception {
    for (String encoding : new String[] {"identity", "gzip"}) {
      HttpResponse<byte[]> first = get("Accept-Encoding", encoding);
      String etag = header(first, "ETag");

      HttpResponse<byte[]> again =
          get("If-None-Match", tags.formatted(etag), "Accept-Encoding", encoding);

      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(header(again, "ETag")).isEqualTo(etag);
      assertThat(header(again, "Cache-Control")).isEqualTo(header(first, "Cache-Control"));
      assertThat(header(again, "Vary")).isEqualTo("Accept-Encoding");
      assertThat(header(again, "Access-Control-Allow-Origin")).isEqualTo("*");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"other\"", "\"a\", W/\"b\"", "nonsense", ",", "\"*\""})
  void sendsItToWhoeverHasAnother(String tags) throws Exception {
    assertThat(get("If-None-Match", tags).body()).isEqualTo(resource());
  }

  @Test
  void takesTheCompressedFormForAnother() throws Exception {
    String compressed = header(get("Accept-Encoding", "gzip"), "ETag");

    assertThat(get("If-None-Match", compressed).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%s | public, max-age=31536000, immutable",
        "000000000000 | no-cache",
        "%s0 | no-cache"
      })
  void letsBrowsersKeepTheBuildThatTheAddressNames(String v, String caching) throws Exception {
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(resource()));
    URI versioned = URI.create(address + "?v=" + v.formatted(hash.substring(0, 12)));

    HttpResponse<byte[]> response =
        CLIENT.send(
            HttpRequest.newBuilder(versioned).build(), HttpResponse.BodyHandlers.ofByteArray());

    assertThat(header(response, "Cache-Control")).isEqualTo(caching);
    assertThat(response.body()).isEqualTo(resource());
  }

  @Test
  void answersHeadWithTheSameHeaders() throws Exception {
    HttpResponse<byte[]> get = get("Accept-Encoding", "gzip");

    HttpResponse<byte[]> head =
        CLIENT.send(
            HttpRequest.newBuilder(address)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .header("Accept-Encoding", "gzip")
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String name :
        new String[] {"ETag", "Cache-Control", "Content-Type", "Content-Encoding", "Vary"}) {
      assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
    }
  }

  @Test
  void takesNoOtherMethod() {
    Response response = given().post("/widget.js");

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
  }

  private HttpResponse<byte[]> get(String... headers) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(address).headers(headers).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse(null);
  }

  private static byte[] resource() throws IOException {
    try (InputStream script = WidgetScript.class.getResourceAsStream("/widget/widget.js")) {
      return script.readAllBytes();
    }
  }
}
