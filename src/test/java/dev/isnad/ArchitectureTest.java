package dev.isnad;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** States which room may use which; the program itself, {@code dev.isnad}, puts them together. */
class ArchitectureTest {
  private static final String ROOT = "dev.isnad";

  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("problem", List.of()),
          Map.entry("access", List.of("problem")),
          Map.entry("text", List.of()),
          Map.entry("widget", List.of()),
          Map.entry("article", List.of("text", "problem")),
          Map.entry("embedding", List.of("text", "problem")),
          Map.entry("conversation", List.of("article", "problem")),
          Map.entry("store", List.of("conversation", "article", "text", "problem")),
          Map.entry("ingest", List.of("article", "embedding", "store", "problem")),
          Map.entry("retrieval", List.of("embedding", "store", "text", "article", "problem")),
          Map.entry("llm", List.of("problem")),
          Map.entry(
              "answer", List.of("retrieval", "llm", "conversation", "text", "article", "problem")),
          Map.entry("chat", List.of("answer", "conversation", "problem", "article")),
          Map.entry("feedback", List.of("conversation", "store", "article", "problem")),
          Map.entry(
              "evaluation",
              List.of(
                  "answer",
                  "retrieval",
                  "llm",
                  "conversation",
                  "ingest",
                  "store",
                  "embedding",
                  "text",
                  "article",
                  "problem")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  static Stream<String> rooms() {
    return MAY_USE.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void usesOnlyTheRoomsThatItMay(String room) {
    String[] allowed =
        Stream.concat(Stream.of(room), MAY_USE.get(room).stream())
            .map(ArchitectureTest::inRoom)
            .toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage(inRoom(room))
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void hasNoOtherRooms() {
    Set<String> found =
        CLASSES.stream()
            .map(c -> c.getPackageName())
            .filter(name -> !name.equals(ROOT))
            .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
            .collect(Collectors.toSet());

    assertThat(MAY_USE.keySet()).containsAll(found);
  }

  @Test
  void hasNoCyclesBetweenRooms() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void readsTheEvaluationInOneDirection() {
    List<String> order = List.of("questions", "run", "metrics", "report");
    for (int i = 0; i < order.size(); i++) {
      String[] later =
          Stream.concat(
                  Stream.of(ROOT + ".evaluation"),
                  order.stream().skip(i + 1).map(name -> inRoom("evaluation." + name)))
              .toArray(String[]::new);

      noClasses()
          .that()
          .resideInAPackage(inRoom("evaluation." + order.get(i)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later)
          .check(CLASSES);
    }
  }

  @Test
  void keepsLanguageModelsInTheirTwoRooms() {
    onlyIn("dev.langchain4j..", "embedding", "llm");
  }

  @Test
  void keepsLuceneInTwoRooms() {
    onlyIn("org.apache.lucene..", "store.lucene", "text");
  }

  @Test
  void keepsSqlInOneRoom() {
    onlyIn("java.sql..", "store.pgvector");
    onlyIn("javax.sql..", "store.pgvector");
  }

  private static void onlyIn(String library, String... rooms) {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            Stream.of(rooms).map(ArchitectureTest::inRoom).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }

  private static String inRoom(String room) {
    return ROOT + "." + room + "..";
  }
}
