package dev.isnad.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/**
 * Words that ask or join but name nothing: interrogatives, the generic nouns of questions («ما
 * اسم», «كم عدد», «ما سبب») and Lucene's Arabic and English stop words. They count neither for
 * finding paragraphs nor as evidence.
 */
public final class FunctionWords {
  private static final String INTERROGATIVES =
      """
      ما ماذا لماذا من متى أين كيف كم هل أي أية أيّ أيهما مم مما بم بماذا لم عم عمن لمن بمن ممن إلام
      علام فيم أنى أيان بكم منذ وما ومن ومتى وأين وكيف وكم وهل ولماذا وماذا وأي فما فمن ماهو ماهي شو ايش
      ليش وش وين مين ليه ازاي فين إمتى امتى إيه بإيه كام قديش شنو لشو
      what which who whom whose when where why how much many does do did has have had can could would
      """;

  private static final String QUESTION_NOUNS =
      """
      اسم اسمه اسمها يسمى تسمى يدعى تدعى يطلق عدد سبب أسباب السبب اذكر أذكر عرف عدد اشرح وضح بين يقال
      name called named
      """;

  private static final String FUNCTION_WORDS =
      """
      هو هي هم هما هن الذي التي الذين اللذان اللتان اللاتي كان كانت كانوا يكون تكون ليس ليست قد لقد
      إن أن أنّ إنّ لأن بأن كما حيث عند عندما لدى خلال بعد قبل حول بين ضد عبر أو أم ثم بل لكن لكنه إذا
      إلا غير كل بعض هذا هذه ذلك تلك هؤلاء وهو وهي وفي ومن وعلى وإلى وكان وكانت فيه فيها به بها له لها
      سبق صار صارت أصبح أصبحت تم يتم جرى يجري حدث حصل قام قامت يقوم تقوم ظل بات مر مرت قال قالت يقول رح
      اللي لقى عنه عنها منه منها عليه عليها إليه إليها لهم بهم منهم أنه أنها بأنه بأنها وأن
      """;

  private static final Set<String> ALL = all();

  private FunctionWords() {}

  /** Whether {@code word} asks or joins but names nothing. */
  public static boolean contains(Word word) {
    return ALL.contains(word.normalized());
  }

  /** The words of {@code words} that name something, or all of them where none does. */
  public static List<Word> contentOf(List<Word> words) {
    List<Word> content = words.stream().filter(word -> !contains(word)).toList();
    return content.isEmpty() ? words : content;
  }

  private static Set<String> all() {
    Set<String> all = new HashSet<>();
    add(all, INTERROGATIVES + QUESTION_NOUNS + FUNCTION_WORDS);
    add(all, ArabicAnalyzer.getDefaultStopSet());
    add(all, EnglishAnalyzer.getDefaultStopSet());
    return Set.copyOf(all);
  }

  private static void add(Set<String> all, CharArraySet words) {
    for (Object word : words) {
      add(all, new String((char[]) word));
    }
  }

  private static void add(Set<String> all, String words) {
    new WordAnalyzer().analyze(words).forEach(word -> all.add(word.normalized()));
  }
}
