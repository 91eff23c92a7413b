package dev.isnad.answer;

import dev.isnad.text.WordMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which word of a paragraph bears out each word of a sentence: of all candidates those that stand
 * together as they do in the sentence, found as in hidden-Markov word alignment (Vogel, Ney,
 * Tillmann 1996) by the cheapest path, where a better relation and a smaller jump cost less.
 */
final class Alignment {
  /** No word has more candidates: the first ones of a word that a paragraph repeats. */
  private static final int MOST_CANDIDATES = 24;

  /** From here two spellings count as the same word. */
  private static final double SAME_SPELLING = 0.6;

  /** A synonym must stand so near to what one of so many neighbours stands for. */
  private static final int STRAY = 12;

  private static final int NEIGHBOURS = 4;

  /** Spellings are compared one by one: only in texts of so many forms. */
  private static final int MOST_SPELLINGS = 500;

  private static final double JUMP = 0.12;
  private static final double LONGEST_JUMP = 1.6;
  private static final double OTHER_SENTENCE = 0.4;

  private record Candidate(int at, Relation relation) {}

  private final AnalyzedText claim;
  private final AnalyzedText said;
  private final int[] at;
  private final Relation[] relations;
  private final List<List<Candidate>> candidates = new ArrayList<>();

  Alignment(AnalyzedText claim, AnalyzedText said) {
    this.claim = claim;
    this.said = said;
    this.at = new int[claim.size()];
    this.relations = new Relation[claim.size()];
    Arrays.fill(at, -1);
    Arrays.fill(relations, Relation.NONE);
    collect();
    choose();
    dropDoubles();
    dropStrays();
  }

  /** Where two words of the sentence took one of the paragraph, the weaker relation goes. */
  private void dropDoubles() {
    Map<Integer, Integer> owners = new HashMap<>();
    for (int i = 0; i < at.length; i++) {
      Integer owner = at[i] < 0 ? null : owners.putIfAbsent(at[i], i);
      if (owner != null) {
        int weaker = relations[i].cost() < relations[owner].cost() ? owner : i;
        owners.put(at[i], weaker == i ? owner : i);
        boolean verb =
            claim.token(weaker).is(Lexeme.Trait.VERB)
                && !said.token(at[weaker]).is(Lexeme.Trait.VERB);
        boolean weak =
            relations[weaker] == Relation.DERIVED || verb && relations[weaker] == Relation.SYNONYM;
        if (weak && Relation.of(claim.token(i), claim.token(owner)) == Relation.NONE) {
          drop(weaker);
        }
      }
    }
  }

  /** A synonym far from all that the word's neighbours stand for is a chance. */
  private void dropStrays() {
    for (int i = 0; i < at.length; i++) {
      boolean weak =
          relations[i] == Relation.SYNONYM
              || relations[i] == Relation.DERIVED
                  && !Relation.shareRoot(claim.token(i).lexeme(), said.token(at[i]).lexeme(), 3);
      if (at[i] >= 0 && weak && isStray(i)) {
        drop(i);
      }
    }
  }

  private boolean isStray(int index) {
    int apart = 0;
    for (int i = Math.max(0, index - NEIGHBOURS); i < at.length && i <= index + NEIGHBOURS; i++) {
      if (i != index && at[i] >= 0) {
        boolean together = said.token(at[i]).sentence() == said.token(at[index]).sentence();
        if (together && Math.abs(at[i] - at[index]) <= STRAY) {
          return false;
        }
        apart++;
      }
    }
    return apart > 1;
  }

  private void drop(int index) {
    at[index] = -1;
    relations[index] = Relation.NONE;
  }

  AnalyzedText claim() {
    return claim;
  }

  AnalyzedText said() {
    return said;
  }

  /** The paragraph's word for the sentence's word, or -1. */
  int at(int index) {
    return index >= 0 && index < at.length ? at[index] : -1;
  }

  boolean isAligned(int index) {
    return at(index) >= 0;
  }

  Relation relation(int index) {
    return relations[index];
  }

  /** Whether any word of the paragraph could bear out the sentence's word, wherever it stands. */
  List<Integer> places(int index) {
    return candidates.get(index).stream().map(Candidate::at).toList();
  }

  private void collect() {
    Map<String, List<Candidate>> known = new HashMap<>();
    for (Token token : claim.tokens()) {
      Figure figure = claim.figures().over(token.index());
      if (figure != null) {
        candidates.add(figure.first() == token.index() ? sameFigures(figure) : List.of());
      } else if (token.isContent()) {
        candidates.add(known.computeIfAbsent(token.form(), form -> candidates(token)));
      } else {
        candidates.add(List.of());
      }
    }
  }

  private List<Candidate> sameFigures(Figure figure) {
    return said.figures().like(figure).stream()
        .limit(MOST_CANDIDATES)
        .map(like -> new Candidate(like.first(), Relation.SAME))
        .toList();
  }

  private List<Candidate> candidates(Token claimed) {
    List<Candidate> found = new ArrayList<>();
    for (Token token : said.related(claimed.lexeme())) {
      Relation relation = isFree(token) ? Relation.of(claimed, token) : Relation.NONE;
      if (relation != Relation.NONE) {
        add(token, relation, found);
      }
    }
    if (found.isEmpty() && mayBeMisspelled(claimed)) {
      addSpelling(claimed, found);
    }
    found.sort(
        Comparator.comparingDouble((Candidate c) -> c.relation().cost())
            .thenComparingInt(Candidate::at));
    return found.size() > MOST_CANDIDATES ? found.subList(0, MOST_CANDIDATES) : found;
  }

  private boolean isFree(Token token) {
    return token.isContent() && said.figures().over(token.index()) == null;
  }

  private void add(Token token, Relation relation, List<Candidate> found) {
    said.places(token.form()).stream()
        .limit(MOST_CANDIDATES)
        .forEach(place -> found.add(new Candidate(place, relation)));
  }

  private boolean mayBeMisspelled(Token claimed) {
    return !claimed.lexeme().isPlace()
        && !Lexicon.bundled().isValue(claimed.lexeme())
        && said.distinct().size() <= MOST_SPELLINGS;
  }

  private void addSpelling(Token claimed, List<Candidate> found) {
    WordMatcher matcher = new WordMatcher(claimed.word());
    for (Token token : said.distinct()) {
      boolean same =
          isFree(token)
              && matcher.similarity(new WordMatcher.Compared(token.word())) >= SAME_SPELLING;
      if (same) {
        add(token, Relation.DERIVED, found);
      }
    }
  }

  private void choose() {
    double[] costs = {0};
    int[][] back = new int[candidates.size()][];
    List<Candidate> before = List.of();
    int last = -1;
    for (int i = 0; i < candidates.size(); i++) {
      List<Candidate> here = candidates.get(i);
      if (here.isEmpty()) {
        continue;
      }
      double[] next = new double[here.size()];
      back[i] = new int[here.size()];
      for (int c = 0; c < here.size(); c++) {
        int from = cheapest(costs, before, here.get(c), i - last);
        back[i][c] = from;
        next[c] = costs[from] + here.get(c).relation().cost();
        next[c] += before.isEmpty() ? 0 : jump(before.get(from), here.get(c), i - last);
      }
      costs = next;
      before = here;
      last = i;
    }
    follow(back, costs, last);
  }

  private int cheapest(double[] costs, List<Candidate> before, Candidate to, int gap) {
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int b = 0; b < before.size(); b++) {
      double cost = costs[b] + jump(before.get(b), to, gap);
      if (cost < least) {
        least = cost;
        best = b;
      }
    }
    return best;
  }

  private double jump(Candidate from, Candidate to, int gap) {
    int distance = Math.abs(to.at() - from.at() - gap);
    boolean apart = said.token(from.at()).sentence() != said.token(to.at()).sentence();
    double repeated = to.at() == from.at() ? 0.3 : 0;
    return Math.min(LONGEST_JUMP, JUMP * distance) + (apart ? OTHER_SENTENCE : 0) + repeated;
  }

  private void follow(int[][] back, double[] costs, int last) {
    if (last < 0) {
      return;
    }
    int c = 0;
    for (int i = 1; i < costs.length; i++) {
      if (costs[i] < costs[c]) {
        c = i;
      }
    }
    for (int i = last; i >= 0; i--) {
      if (back[i] != null) {
        Candidate chosen = candidates.get(i).get(c);
        at[i] = chosen.at();
        relations[i] = chosen.relation();
        c = back[i][c];
      }
    }
  }
}
