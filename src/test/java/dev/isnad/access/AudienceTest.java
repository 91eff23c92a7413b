package dev.isnad.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudienceTest {

  @ParameterizedTest
  @CsvSource({
    "POST, /api/chat, READERS",
    "POST, /api/chat/, READERS",
    "POST, /api/search, READERS",
    "POST, /api/feedback, READERS",
    "GET, /api/feedback, OPERATOR",
    "DELETE, /api/feedback, OPERATOR",
    "DELETE, /api/feedback/x, OPERATOR",
    "POST, /api/feedback/x, OPERATOR",
    "POST, /v1/chat/completions, READERS",
    "GET, /v1/models, READERS",
    "GET, /v1, READERS",
    "GET, /api, OPERATOR",
    "GET, /api/articles, OPERATOR",
    "PUT, /api/articles/chat, OPERATOR",
    "GET, /api/chat/articles, OPERATOR",
    "GET, /api/chats, OPERATOR",
    "POST, /api/evaluations, OPERATOR",
    "GET, /api/something-new, OPERATOR",
    "GET, /, ANYBODY",
    "GET, /widget.js, ANYBODY",
    "GET, /q/health/ready, ANYBODY",
    "GET, /apical, ANYBODY",
    "GET, /v10, ANYBODY",
  })
  void isChosenByRoute(String method, String path, Audience audience) {
    assertThat(Audience.of(path, method)).isEqualTo(audience);
  }

  @ParameterizedTest
  @CsvSource({
    "//api/articles",
    "/api//articles",
    "/api;a=b/articles",
    "/;/api/articles",
    "/api/articles;/api/chat",
    "/api/chat;/articles",
    "/api/articles/",
    "/api;",
  })
  void isTheOperatorHoweverThePathIsWritten(String path) {
    assertThat(Audience.of(path, "GET")).isEqualTo(Audience.OPERATOR);
  }
}
