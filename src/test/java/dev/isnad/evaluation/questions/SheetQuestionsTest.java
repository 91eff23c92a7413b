package dev.isnad.evaluation.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.article.ArticleFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions of an editor's spreadsheet. */
class SheetQuestionsTest {

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void haveArabicOrEnglishHeadingsInAnyOrder(String separator) {
    List<String> lines =
        List.of(
            "الوسوم|السؤال|الاجابة|Article|الفقرة|له إجابة|من|TO|المصدر",
            "\"fact, number\"|كم مرة؟|4 مرات\u0001أربع|visit|٣|نعم|2024-06-01|2024-06-30|الجزيرة",
            "|من؟|||||||",
            "||||||||",
            "|لا أحد؟||||لا|||");
    String text =
        String.join("\r\n", lines).replace("|", separator).replace("\u0001", " | ") + "\r\n";

    List<EvaluationQuestion> questions = Read.set("sheet.csv", "\uFEFF" + text).questions();

    assertThat(questions)
        .containsExactly(
            new EvaluationQuestion(
                "2",
                "كم مرة؟",
                List.of(),
                new ArticleFilter(
                    Set.of(),
                    Set.of("الجزيرة"),
                    LocalDate.of(2024, 6, 1),
                    LocalDate.of(2024, 6, 30)),
                true,
                List.of("4 مرات", "أربع"),
                List.of(new Gold("visit", 3, null)),
                List.of("fact", "number")),
            new EvaluationQuestion(
                "3", "من؟", List.of(), ArticleFilter.ALL, true, List.of(), List.of(), List.of()),
            new EvaluationQuestion(
                "5",
                "لا أحد؟",
                List.of(),
                ArticleFilter.ALL,
                false,
                List.of(),
                List.of(),
                List.of()));
  }

  @Test
  void mayBeAColumnOfQuestions() {
    assertThat(Read.set("one.tsv", "السؤال\nكم، ولماذا؟\n\nمن؟").questions())
        .extracting(EvaluationQuestion::question)
        .containsExactly("كم، ولماذا؟", "من؟");
  }

  @Test
  void mayHaveQuotedCellsOfSeveralLines() {
    String text =
        "id,question,phrase\na,\"قال: \"\"كم؟\"\"\nومتى؟\",x\nb,من؟,y,,\nc,متى؟,\"z\nz\"\n";

    List<EvaluationQuestion> questions = Read.set("q.csv", text).questions();

    assertThat(questions)
        .extracting(EvaluationQuestion::question)
        .containsExactly("قال: \"كم؟\"\nومتى؟", "من؟", "متى؟");
    assertThat(questions.get(2).gold()).containsExactly(new Gold(null, null, "z\nz"));
  }

  @Test
  void mayNeedSeveralParagraphs() {
    String text =
        """
        question;article;paragraph;phrase;turns
        أ؟;x;1|4;;
        ب؟;x|y;;هنا|هناك;قبل؟|قبله؟
        ج؟;;;هنا|هناك;
        """;

    List<EvaluationQuestion> questions = Read.set("gold.csv", text).questions();

    assertThat(questions.get(0).gold())
        .containsExactly(new Gold("x", 1, null), new Gold("x", 4, null));
    assertThat(questions.get(1).gold())
        .containsExactly(new Gold("x", null, "هنا"), new Gold("y", null, "هناك"));
    assertThat(questions.get(1).turns()).containsExactly("قبل؟", "قبله؟");
    assertThat(questions.get(2).gold())
        .containsExactly(new Gold(null, null, "هنا"), new Gold(null, null, "هناك"));
  }

  @Test
  void nameEveryFlawByItsRowAndHeading() {
    String text =
        """
        السؤال,answer,المقال,الفقرة,answerable,from,to
        ,٤,,,,,
        "كم؟

        ",٤,a,ثلاثة,ربما,,
        من؟,فلان,a|b,1,no,,
        متى؟,a||b,,,,أمس,
        أين؟,,,,,2024-02-01,2024-01-01
        لماذا؟,,,,,,,زائد
        """;

    assertThat(Read.flaws("s.csv", text))
        .containsExactly(
            "s.csv, line 2, السؤال: expected a question, got nothing",
            "s.csv, line 3, answerable: expected yes or no (نعم or لا), got \"ربما\"",
            "s.csv, line 3, الفقرة: expected a whole number from 1, got \"ثلاثة\"",
            "s.csv, line 6, الفقرة: expected an article with a paragraph, or a phrase",
            "s.csv, line 6, answer: expected none where answerable is false, got some",
            "s.csv, line 6, الفقرة: expected none where answerable is false, got some",
            "s.csv, line 7, from: expected an ISO 8601 date such as 2024-06-20, got \"أمس\"",
            "s.csv, line 7, answer: expected a text, got an empty one",
            "s.csv, line 8, from: expected publishedFrom not to be after publishedTo, got"
                + " 2024-02-01 and 2024-01-01",
            "s.csv, line 9: expected 7 cells, as in the headings, got 8");
  }

  @Test
  void haveKnownHeadingsOnce() {
    String known =
        "id or المعرف, question or السؤال, turns or الأسئلة السابقة, answers or answer or الإجابة"
            + " or الجواب, article or المقال or المقالة, paragraph or الفقرة or"
            + " رقم الفقرة, phrase or العبارة, answerable or"
            + " له إجابة or له جواب or هل لها إجابة, tags or الوسوم or الوسم, source or المصدر,"
            + " from or من, to or إلى; a heading may also begin with ملاحظ, note, comment";

    assertThat(Read.flaws("h.csv", "question,answr,Question,السؤال\nكم؟,,,\n"))
        .containsExactly(
            "h.csv, line 1, answr: is not a column here; known are " + known,
            "h.csv, line 1, Question: expected the column once, got it again",
            "h.csv, line 1, السؤال: expected the column once, got it again");
    assertThat(Read.flaws("h.csv", "answer,article\nx,y\n"))
        .containsExactly("h.csv, line 1: expected a column question or السؤال; known are " + known);
  }

  @Test
  void tellOfRowsBesideHeadings() {
    assertThat(
            Read.flaws(
                "h.csv", "question,paragraf,article,tagz,answerable\nكم؟,3,a,,maybe\n,4,b,,\n"))
        .hasSize(4)
        .contains("h.csv, line 1, tagz: is not a column here")
        .contains("h.csv, line 2, answerable: expected yes or no (نعم or لا), got \"maybe\"")
        .contains("h.csv, line 3, question: expected a question, got nothing");
  }

  @Test
  void mayHaveColumnsOfRemarksAndOtherHeadings() {
    String text =
        """
        السؤال,ملاحظات المحرر,المقالة,رقم الفقرة,الوسم,هل لها إجابة,,Comments,notes
        كم؟,راجعه,a,٢,رقم,نعم,x,y,z
        """;

    EvaluationQuestion question = Read.question("notes.csv", text);

    assertThat(question.gold()).containsExactly(new Gold("a", 2, null));
    assertThat(question.tags()).containsExactly("رقم");
    assertThat(question.answerable()).isTrue();
    assertThat(Read.question("n.csv", "السؤال,له جواب\nمن؟,لا\n").answerable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;\r\n", "SEP=;\n", "\"sep=;\"\n", "\uFEFFsep=;\n"})
  void maySayWhatSeparatesTheirCells(String declaration) {
    String text = declaration + "question;answers, all of them notes\n";

    assertThat(Read.question("s.csv", declaration + "question;answer\n،كم؟;a,b,c\n").answers())
        .containsExactly("a,b,c");
    assertThat(Read.flaws("s.csv", text))
        .singleElement()
        .asString()
        .startsWith("s.csv, line 2, answers, all of them notes: is not a column here");
  }

  @Test
  void blameAParagraphOnceThatIsNoNumber() {
    assertThat(Read.flaws("p.csv", "question,article,paragraph\nكم؟,,ثلاثة\n"))
        .containsExactly("p.csv, line 2, paragraph: expected a whole number from 1, got \"ثلاثة\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"question\nكم؟\n\"لا تنتهي\n\n", "question\nكم؟\n\"كم\"؟\n"})
  void nameTheRowThatIsNoCsv(String text) {
    assertThat(Read.flaws("broken.csv", text))
        .singleElement()
        .asString()
        .startsWith("broken.csv, line 3: expected CSV: ");
  }
}
