package dev.isnad.answer;

import dev.isnad.text.WordAnalyzer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the sentence says of all or most what the paragraph does not. */
final class QuantityCheck implements Check {
  private static final Set<String> ALL =
      forms("كل جميع كافة وكل وجميع بكل لكل جميعا كلهم كلها لجميع بجميع all every each entire");

  private static final Set<String> EACH =
      forms(
          "من منها منهم منهما واحد واحدة عام سنة شهر يوم أسبوع ساعة مرة ما year month week day one of");

  private static final Set<String> MOST =
      forms(
          "معظم أغلب غالبية أغلبية ومعظم معظمهم معظمها أغلبهم أغلبها أغلبيتهم غالبيتهم غالبيتها أكثرهم أكثرها most majority");

  private static final Set<String> SOME = forms("بعض وبعض some several");

  @Override
  public void check(Alignment alignment, List<Support.Objection> objections) {
    AnalyzedText claim = alignment.claim();
    for (Token token : claim.tokens()) {
      if (isUnfounded(alignment, token)) {
        objections.add(
            Check.objection(Support.Kind.QUANTITY, alignment, token.index(), token.index()));
      }
    }
  }

  private static boolean isUnfounded(Alignment alignment, Token token) {
    int next = token.index() + 1;
    boolean each =
        next < alignment.claim().size() && EACH.contains(alignment.claim().token(next).form());
    boolean says = saysAny(alignment.said(), ALL);
    if (ALL.contains(token.form())) {
      return !each && !says;
    }
    return MOST.contains(token.form()) && !says && !saysAny(alignment.said(), MOST)
        || SOME.contains(token.form()) && says && !saysAny(alignment.said(), SOME);
  }

  private static boolean saysAny(AnalyzedText said, Set<String> forms) {
    return said.tokens().stream().anyMatch(token -> forms.contains(token.form()));
  }

  private static Set<String> forms(String words) {
    Set<String> forms = new HashSet<>();
    new WordAnalyzer().analyze(words).forEach(word -> forms.add(word.normalized()));
    return Set.copyOf(forms);
  }
}
