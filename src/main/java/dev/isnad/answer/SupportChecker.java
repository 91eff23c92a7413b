package dev.isnad.answer;

import dev.isnad.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that a paragraph supports a sentence, whoever wrote the sentence: finds the word of the
 * paragraph for each word of the sentence ({@link Alignment}), lets each {@link Check} object to
 * what the paragraph does not bear out, and finds the words that say it. A verbatim sentence passes
 * by itself. Safe for use by several threads; takes linear time on any input.
 */
public final class SupportChecker {
  /** A sentence of more words is no sentence. */
  private static final int MOST_WORDS = 300;

  private final List<Check> checks =
      List.of(
          new ContentCheck(),
          new FigureCheck(),
          new NameCheck(),
          new QuotationCheck(),
          new ContradictionCheck(),
          new NegationCheck(),
          new CertaintyCheck(),
          new ScopeCheck(),
          new QuantityCheck(),
          new AttachmentCheck(),
          new NeighbourCheck(),
          new RoleCheck(),
          new AgentCheck(),
          new SpeakerCheck(),
          new SubjectCheck(),
          new CrossingCheck());

  /** Whether {@code paragraph} supports {@code sentence}, and with which words. */
  public Support check(String sentence, String paragraph) {
    return check(sentence, new AnalyzedText(paragraph));
  }

  /** The same for a paragraph that several sentences are held against. */
  public Support check(String sentence, AnalyzedText paragraph) {
    Span verbatim = Verbatim.find(sentence, paragraph);
    if (verbatim != null) {
      return new Support(List.of(), verbatim);
    }
    AnalyzedText claim = new AnalyzedText(sentence);
    if (claim.size() == 0 || claim.size() > MOST_WORDS) {
      return new Support(List.of(new Support.Objection(Support.Kind.CONTENT, sentence)), null);
    }
    Alignment alignment = new Alignment(claim, paragraph);
    List<Support.Objection> objections = new ArrayList<>();
    checks.forEach(check -> check.check(alignment, objections));
    return new Support(objections, objections.isEmpty() ? Quote.of(alignment) : null);
  }

  /** Whether the paragraphs, all of one article, support the sentence, or each clause of it. */
  public boolean isSupported(String sentence, List<AnalyzedText> paragraphs) {
    return paragraphs.stream().anyMatch(paragraph -> check(sentence, paragraph).given())
        || !byClause(sentence, paragraphs).isEmpty();
  }

  /**
   * What supports a clause.
   *
   * @param paragraph the index of the first paragraph that does
   * @param quote its words that do
   */
  record ClauseSupport(int paragraph, Span quote) {}

  /**
   * The support of each clause, in order; empty where one has none, and for a sentence of a single
   * clause. It is worth something only if the paragraphs that it names are of one article, so that
   * what the clauses leave unsaid is the same in all.
   */
  List<ClauseSupport> byClause(String sentence, List<AnalyzedText> paragraphs) {
    List<String> clauses = SentenceParts.of(sentence);
    List<ClauseSupport> found = new ArrayList<>();
    for (String clause : clauses.size() > 1 ? clauses : List.<String>of()) {
      ClauseSupport support = first(clause, paragraphs);
      if (support == null) {
        return List.of();
      }
      found.add(support);
    }
    return found;
  }

  private ClauseSupport first(String clause, List<AnalyzedText> paragraphs) {
    for (int i = 0; i < paragraphs.size(); i++) {
      Support support = check(clause, paragraphs.get(i));
      if (support.given()) {
        return new ClauseSupport(i, support.quote());
      }
    }
    return null;
  }
}
