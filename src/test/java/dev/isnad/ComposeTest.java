package dev.isnad;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docker-compose.yml and Dockerfile say, read as text: no engine runs where tests do. */
class ComposeTest {
  private static final String PASSWORD = "${ISNAD_DB_PASSWORD:?";
  private static final String API_KEY = "${ISNAD_API_KEY:?";
  private static final Set<String> OF_SCRIPTS = Set.of("ISNAD_JAVA_OPTS");

  private static JsonNode compose;
  private static JsonNode isnad;
  private static JsonNode db;
  private static List<String> dockerfile;

  @BeforeAll
  static void read() throws IOException {
    compose = new YAMLMapper().readTree(Path.of("docker-compose.yml").toFile());
    isnad = compose.at("/services/isnad");
    db = compose.at("/services/db");
    dockerfile = Files.readAllLines(Path.of("Dockerfile"));
  }

  @Test
  void waitsForADatabaseThatAnswers() {
    assertThat(db.get("image").asText()).isEqualTo("pgvector/pgvector:pg17");
    assertThat(words(db.at("/healthcheck/test"))).contains("pg_isready");
    assertThat(isnad.at("/depends_on/db/condition").asText()).isEqualTo("service_healthy");
  }

  @Test
  void connectsToThatDatabase() {
    JsonNode inside = db.get("environment");
    JsonNode outside = isnad.get("environment");

    assertThat(outside.get("ISNAD_PGVECTOR_URL").asText())
        .isEqualTo("jdbc:postgresql://db:5432/" + inside.get("POSTGRES_DB").asText());
    assertThat(outside.get("ISNAD_PGVECTOR_USER")).isEqualTo(inside.get("POSTGRES_USER"));
    assertThat(outside.get("ISNAD_PGVECTOR_PASSWORD")).isEqualTo(inside.get("POSTGRES_PASSWORD"));
  }

  @Test
  void holdsNoPasswordAndAsksForOne() {
    assertThat(db.at("/environment/POSTGRES_PASSWORD").asText()).startsWith(PASSWORD);
    assertThat(isnad.at("/environment/ISNAD_ACCESS_API_KEYS").asText()).startsWith(API_KEY);
    assertThat(Path.of(".gitignore")).content().contains(".env\n");
  }

  @Test
  void buildsIsnadAndAsksItWhetherItIsReady() {
    assertThat(isnad.get("build").asText()).isEqualTo(".");
    assertThat(words(isnad.at("/healthcheck/test")))
        .contains("http://localhost:8080/q/health/ready");
    assertThat(words(isnad.get("ports"))).containsExactly("127.0.0.1:8080:8080");
    assertThat(dockerfile).contains("EXPOSE 8080", "VOLUME /data", "USER 10001");
  }

  @Test
  void startsALanguageModelOnlyWhenAskedTo() {
    assertThat(words(compose.at("/services/ollama/profiles"))).containsExactly("ollama");
    assertThat(isnad.has("profiles") || db.has("profiles")).isFalse();
  }

  @Test
  void declaresEveryVolumeAndUsesItOnce() {
    List<String> used =
        compose
            .get("services")
            .valueStream()
            .flatMap(service -> words(service.get("volumes")).stream())
            .map(volume -> volume.split(":")[0])
            .toList();

    assertThat(used).doesNotHaveDuplicates();
    assertThat(compose.get("volumes").fieldNames()).toIterable().hasSameElementsAs(used);
  }

  @Test
  void setsOnlySettingsThatThereAre() throws IOException {
    Set<String> known =
        SettingsTest.documented().stream()
            .map(key -> key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
            .collect(toSet());
    known.addAll(OF_SCRIPTS);

    assertThat(isnad.get("environment").fieldNames()).toIterable().isSubsetOf(known);
    assertThat(environmentOfImage()).isNotEmpty().isSubsetOf(known);
  }

  private static List<String> environmentOfImage() {
    return dockerfile.stream()
        .filter(line -> line.startsWith("ENV "))
        .flatMap(line -> Stream.of(line.substring(4).split(" ")))
        .map(pair -> pair.split("=")[0])
        .filter(name -> name.startsWith("ISNAD_"))
        .toList();
  }

  private static List<String> words(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).toList();
  }
}
