package dev.isnad.chat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.RoutesProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connections that are closed while the answer is being written, over real sockets. */
@QuarkusTest
@TestProfile(RoutesProfile.class)
class ClientGoneTest {

  /** More than Quarkus has threads of its own. */
  private static final int MANY = 250;

  @TestHTTPResource("/")
  URI root;

  @BeforeEach
  void forgetEarlierTests() {
    ScriptedAnswers.WAITING.drainPermits();
    ScriptedAnswers.CANCELLED.drainPermits();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/chat, application/json, forever",
    "/api/chat, text/event-stream, forever",
    "/api/chat, text/event-stream, half",
    "/v1/chat/completions, application/json, forever",
    "/v1/chat/completions, text/event-stream, forever",
    "/v1/chat/completions, text/event-stream, half",
  })
  void stopsTheWork(String path, String accept, String question) throws Exception {
    try (Socket client = ask(path, accept, question)) {
      await(ScriptedAnswers.WAITING, 1);
      if (question.equals("half")) {
        assertThat(linesUntil(client, "تعمل 40 حافلة")).isNotEmpty();
      }
    }

    await(ScriptedAnswers.CANCELLED, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/chat, application/json",
    "/api/chat, text/event-stream",
    "/v1/chat/completions, application/json",
    "/v1/chat/completions, text/event-stream",
  })
  void leavesQuarkusItsThreadsWhileManyAnswersWait(String path, String accept) throws Exception {
    List<Socket> clients = new ArrayList<>();
    try {
      for (int i = 0; i < MANY; i++) {
        clients.add(ask(path, accept, "forever"));
      }
      await(ScriptedAnswers.WAITING, MANY);

      assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
      assertThat(given().get("/api/articles").statusCode()).isEqualTo(200);
    } finally {
      for (Socket client : clients) {
        client.close();
      }
    }
    await(ScriptedAnswers.CANCELLED, MANY);
  }

  private static void await(Semaphore semaphore, int permits) throws InterruptedException {
    assertThat(semaphore.tryAcquire(permits, 60, TimeUnit.SECONDS)).isTrue();
  }

  private Socket ask(String path, String accept, String question) throws IOException {
    String body = path.equals("/api/chat") ? question(question) : messages(question, accept);
    Socket socket = new Socket(root.getHost(), root.getPort());
    String request =
        """
        POST %s HTTP/1.1
        Host: localhost
        Content-Type: application/json
        Accept: %s
        Content-Length: %d

        %s"""
            .formatted(path, accept, body.length(), body);
    socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  private static String question(String question) {
    return "{\"question\":\"" + question + "\"}";
  }

  private static String messages(String question, String accept) {
    return "{\"model\":\"isnad\",\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}],\"stream\":%b}"
        .formatted(question, accept.equals("text/event-stream"));
  }

  private static List<String> linesUntil(Socket socket, String part) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    List<String> lines = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      lines.add(line);
      if (line.contains(part)) {
        return lines;
      }
    }
    return List.of();
  }
}
