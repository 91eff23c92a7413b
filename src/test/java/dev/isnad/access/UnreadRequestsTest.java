package dev.isnad.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.PublisherProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no well-behaved client sends, byte by byte. */
@QuarkusTest
@TestProfile(PublisherProfile.class)
class UnreadRequestsTest {
  private static final int BODY = 100_000;

  @TestHTTPResource("/")
  URI root;

  @ParameterizedTest
  @CsvSource({
    "'', 401",
    "Origin: https://evil.example, 403",
    "'Authorization: Bearer wrong-key-0123456789', 401",
  })
  void areRefusedBeforeTheirBodyComes(String field, int status) throws IOException {
    try (Socket socket = new Socket(root.getHost(), root.getPort())) {
      write(socket, "POST /api/articles", field, "Content-Length: " + BODY);

      assertThat(status(socket)).isEqualTo(status);
    }
  }

  @Test
  void leaveTheConnectionInOrder() throws IOException {
    try (Socket socket = new Socket(root.getHost(), root.getPort())) {
      write(socket, "POST /api/articles", "Content-Length: " + BODY);
      socket.getOutputStream().write(new byte[BODY]);
      write(socket, "GET /v1/models", "Connection: close");

      String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answers).startsWith("HTTP/1.1 401 ").contains("HTTP/1.1 200 ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/articles",
        "/api/articles/",
        "//api/articles",
        "/api//articles",
        "/./api/articles",
        "/q/../api/articles",
        "/%61pi/articles",
        "/api/%61rticles",
        "/api%2Farticles",
        "/api/chat/../articles",
        "/api/chat%2F..%2Farticles",
        "/api/chat;/../articles",
        "/api/articles;/api/chat",
        "/api/articles;a=b",
        "/api;a=b/articles",
        "/;a=b/api/articles",
        "/;/api/articles",
        "/api/articles?/../chat",
        "/v1/../api/articles",
        "/v1/..;/api/articles",
        "/v1/%2e%2e/api/articles",
        "/v1;/../api/articles",
        "/API/articles",
        "/api\\articles",
        "/api/articles%00",
        "/api/articles%zz",
        "/api/articles%20",
        "/api/articles%23",
        "/api/articles%3B",
        "http://localhost/api/articles",
        "http://localhost/v1/models/../../api/articles",
        "*",
      })
  void findNoOtherWayToTheArticles(String path) throws IOException {
    try (Socket socket = new Socket(root.getHost(), root.getPort())) {
      write(socket, "GET " + path, "Connection: close");

      assertThat(status(socket)).isIn(400, 401, 404, 406);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/chat",
        "/api/chat/",
        "//api//chat",
        "/api/chat;a=b",
        "/api;a=b/chat",
        "/%61pi/chat",
        "/x/../api/chat",
        "/v1//chat/completions",
        "/v1;a/chat/completions",
      })
  void findNoOtherWayToAnAnswerForAForeignPage(String path) throws IOException {
    try (Socket socket = new Socket(root.getHost(), root.getPort())) {
      String body = "{\"question\":\"كم؟\",\"messages\":[{\"role\":\"user\",\"content\":\"كم؟\"}]}";
      write(
          socket,
          "POST " + path,
          "Origin: https://evil.example",
          "Content-Type: application/json",
          "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length,
          "Connection: close");
      socket.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));

      assertThat(status(socket)).isIn(403, 404);
    }
  }

  @Test
  void mayAskForAMethodThatIsNone() throws IOException {
    try (Socket socket = new Socket(root.getHost(), root.getPort())) {
      String listed = "Origin: " + PublisherProfile.listedOrigin();
      write(socket, "OPTIONS /api/chat", listed, "Access-Control-Request-Method: PO ST");

      assertThat(status(socket)).isEqualTo(204);
    }
  }

  @Test
  void withTwoOriginsComeFromNeither() throws IOException {
    try (Socket socket = new Socket(root.getHost(), root.getPort())) {
      write(
          socket,
          "GET /v1/models",
          "Origin: " + PublisherProfile.listedOrigin(),
          "Origin: " + PublisherProfile.unlistedOrigin());

      assertThat(status(socket)).isEqualTo(403);
    }
  }

  private static void write(Socket socket, String request, String... fields) throws IOException {
    StringBuilder head = new StringBuilder(request + " HTTP/1.1\r\nHost: localhost\r\n");
    for (String field : fields) {
      head.append(field).append(field.isEmpty() ? "" : "\r\n");
    }
    socket.getOutputStream().write((head + "\r\n").getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  private static int status(Socket socket) throws IOException {
    String line =
        new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
            .readLine();
    assertThat(line).startsWith("HTTP/1.1 ");
    return Integer.parseInt(line.split(" ")[1]);
  }
}
