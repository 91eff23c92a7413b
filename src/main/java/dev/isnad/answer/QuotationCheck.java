package dev.isnad.answer;

import dev.isnad.text.Word;
import dev.isnad.text.WordAnalyzer;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the words in quotation marks stand in the paragraph one behind the other. */
final class QuotationCheck implements Check {
  /**
   * A mark whose partner is lost quotes up to the sentence's end, or from its beginning. No two
   * quantifiers touch, so the match takes linear time on any input.
   */
  private static final Pattern QUOTED =
      Pattern.compile("^[^«»“”]+[»”]|«[^«»]+(?:»|$)|“[^“”]+(?:”|$)|\"[^\"]+(?:\"|$)");

  private final WordAnalyzer analyzer = new WordAnalyzer();

  @Override
  public void check(Alignment alignment, List<Support.Objection> objections) {
    List<String> said = alignment.said().tokens().stream().map(Token::form).toList();
    Matcher quoted = QUOTED.matcher(alignment.claim().text());
    while (quoted.find()) {
      List<String> words = analyzer.analyze(quoted.group()).stream().map(Word::normalized).toList();
      if (Collections.indexOfSubList(said, words) < 0) {
        objections.add(new Support.Objection(Support.Kind.QUOTATION, quoted.group()));
      }
    }
  }
}
