package dev.isnad.answer;

import dev.isnad.answer.Lexeme.Trait;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether the sentence says of one person what the paragraph says of another: hardly anything else
 * of it stands in the clauses that name its person, and the clause where the rest stands names
 * somebody whom the sentence leaves out.
 */
final class BorrowedNameCheck implements Check {
  private static final int LEAST_WORDS = 2;

  /** So many words must stand elsewhere for one that stands beside the name. */
  private static final int FEWER = 3;

  @Override
  public void check(Alignment alignment, List<Support.Objection> objections) {
    AnalyzedText claim = alignment.claim();
    for (Token token : claim.tokens()) {
      int name = token.index();
      if (isName(claim, name) && isBorrowed(alignment, name)) {
        objections.add(Check.objection(Support.Kind.ATTACHMENT, alignment, name, name));
      }
    }
  }

  private static boolean isName(AnalyzedText text, int index) {
    Token token = text.token(index);
    boolean latin = token.form().charAt(0) < 0x80;
    return !latin
        && !token.is(Trait.NEUTRAL)
        && !token.lexeme().isPlace()
        && (text.isPerson(index));
  }

  private static boolean isBorrowed(Alignment alignment, int name) {
    AnalyzedText said = alignment.said();
    Set<Integer> own = new HashSet<>();
    for (int place : alignment.places(name)) {
      own.add(said.token(place).clause());
    }
    Map<Integer, Integer> words = words(alignment);
    if (own.isEmpty()) {
      return false;
    }
    int near = own.stream().mapToInt(clause -> words.getOrDefault(clause, 0)).max().getAsInt();
    int home = -1;
    for (Map.Entry<Integer, Integer> clause : words.entrySet()) {
      if (clause.getValue() >= LEAST_WORDS && (home < 0 || clause.getValue() > words.get(home))) {
        home = clause.getKey();
      }
    }
    return home >= 0 && near * FEWER <= words.get(home) && namesAnother(alignment, home);
  }

  /** How many words of the sentence, names aside, may stand in each clause. */
  private static Map<Integer, Integer> words(Alignment alignment) {
    AnalyzedText claim = alignment.claim();
    Map<Integer, Integer> words = new HashMap<>();
    for (Token token : claim.tokens()) {
      if (claim.isPerson(token.index()) || token.is(Trait.TITLE)) {
        continue;
      }
      alignment.places(token.index()).stream()
          .map(place -> alignment.said().token(place).clause())
          .distinct()
          .forEach(clause -> words.merge(clause, 1, Integer::sum));
    }
    return words;
  }

  /** Whether the clause names a person of whom the sentence has no word. */
  private static boolean namesAnother(Alignment alignment, int clause) {
    AnalyzedText said = alignment.said();
    Set<Integer> used = new HashSet<>();
    alignment.claim().tokens().forEach(token -> used.addAll(alignment.places(token.index())));
    boolean another = false;
    for (Token token : said.tokens()) {
      if (token.clause() == clause && isName(said, token.index())) {
        if (used.contains(token.index())) {
          return false;
        }
        another = true;
      }
    }
    return another;
  }
}
