package dev.isnad.answer;

import dev.isnad.text.SentenceSplitter;
import dev.isnad.text.Span;
import dev.isnad.text.Word;
import dev.isnad.text.WordAnalyzer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A sentence or paragraph taken apart for checking: once for a paragraph, however many sentences
 * are held against it.
 */
public final class AnalyzedText {
  /** Words that open a clause of their own without punctuation before them. */
  private static final Set<String> CLAUSE_OPENERS =
      Set.of(
          "فيما",
          "بينما",
          "حين",
          "لكن",
          "ولكن",
          "لكنه",
          "لكنها",
          "كما",
          "اذ",
          "حيث",
          "بعدما",
          "عندما",
          "while",
          "but",
          "whereas",
          "although",
          "though");

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "في", "من", "الي", "علي", "عن", "مع", "امام", "ضد", "لدي", "بين", "وفي", "ومن", "والي",
          "وعلي", "ومع", "نحو", "بعد", "قبل", "خلف", "قرب", "by", "in", "to", "from", "with", "of",
          "at", "on", "for", "against");

  private static final String CLAUSE_ENDS = "،,؛;:.!?؟…()[]–—\n\r";

  private final String text;
  private final List<Token> tokens;
  private final Figures figures;
  private final Polarity polarity;
  private final List<Span> sentences;
  private volatile Forms forms;

  /** Takes {@code text} apart; any text will do. */
  public AnalyzedText(String text) {
    this.text = text;
    List<Word> words = new WordAnalyzer().analyze(text);
    this.sentences = SentenceSplitter.split(text);
    this.tokens = tokens(words);
    this.figures = new Figures(text, words);
    this.polarity = new Polarity(tokens);
  }

  String text() {
    return text;
  }

  /** The first token of each form that has a key in common with {@code lexeme}. */
  Set<Token> related(Lexeme lexeme) {
    return forms().related(lexeme);
  }

  /** The places of a form, in order. */
  List<Integer> places(String form) {
    return forms().places(form);
  }

  /** One token for each form. */
  Collection<Token> distinct() {
    return forms().distinct();
  }

  /** Only a paragraph is asked for its forms, so a sentence never builds them. */
  private Forms forms() {
    Forms known = forms;
    if (known == null) {
      known = new Forms(tokens);
      forms = known;
    }
    return known;
  }

  List<Token> tokens() {
    return tokens;
  }

  Token token(int index) {
    return tokens.get(index);
  }

  int size() {
    return tokens.size();
  }

  Figures figures() {
    return figures;
  }

  Polarity polarity() {
    return polarity;
  }

  List<Span> sentences() {
    return sentences;
  }

  /** Whether the word names a place or a person, or is capitalised. */
  boolean isProper(int index) {
    return token(index).lexeme().isPlace() || isPerson(index);
  }

  /** Whether the word is of a person's name: a given name or what stands behind it. */
  boolean isPerson(int index) {
    Token token = token(index);
    if (token.is(Lexeme.Trait.GIVEN_NAME)) {
      return true;
    }
    boolean surname = token.lexeme().isPlace() && token.is(Lexeme.Trait.DEFINITE);
    if (!isUnknown(index) && !surname) {
      return false;
    }
    char first = text.charAt(token.word().span().start());
    return first < 0x0600 ? Character.isUpperCase(first) : follows(index);
  }

  /** «محمد شياع السوداني»: behind a given name at most three words of the name. */
  private boolean follows(int index) {
    if (index == 0 || token(index - 1).clause() != token(index).clause()) {
      return false;
    }
    if (token(index - 1).is(Lexeme.Trait.GIVEN_NAME)) {
      return true;
    }
    return index > 1
        && token(index).is(Lexeme.Trait.DEFINITE)
        && isUnknown(index - 1)
        && token(index - 2).is(Lexeme.Trait.GIVEN_NAME);
  }

  /** A name, or an unknown word without article and ending: most likely a foreign name. */
  boolean isNameLike(int index) {
    return isProper(index) || isUnknown(index) && !token(index).is(Lexeme.Trait.DEFINITE);
  }

  /** Whether the word opens a clause without punctuation before it. */
  boolean opensClause(int index) {
    return CLAUSE_OPENERS.contains(token(index).form());
  }

  /** Whether no list has the word. */
  boolean isUnknown(int index) {
    Token token = token(index);
    return token.isContent()
        && figures.over(index) == null
        && !token.lexeme().isVocabulary()
        && !token.lexeme().isPlace();
  }

  /** The preposition that governs the word: one of its own, or one at most three words before. */
  String preposition(int index) {
    for (int i = index; i >= 0 && token(i).clause() == token(index).clause(); i--) {
      String form = token(i).form();
      if (PREPOSITIONS.contains(form)) {
        return form.startsWith("و") ? form.substring(1) : form;
      }
      String clitic = clitic(form);
      if (!clitic.isEmpty() && !isPerson(i)) {
        return clitic;
      }
      boolean phrase =
          token(i).is(Lexeme.Trait.DEFINITE) || token(i).is(Lexeme.Trait.TITLE) || isProper(i);
      if (i < index && !phrase) {
        return i > 0 && PREPOSITIONS.contains(token(i - 1).form()) ? token(i - 1).form() : "";
      }
      boolean head = !token(i).is(Lexeme.Trait.DEFINITE) && !isProper(i);
      if (head && i > 0 && (token(i - 1).is(Lexeme.Trait.DEFINITE) || isProper(i - 1))) {
        return "";
      }
    }
    return "";
  }

  /** Whether an indefinite noun can govern no other: «عائلته», «مسلحون». */
  boolean isClosed(int index) {
    String form = token(index).form();
    char last = text.charAt(token(index).word().span().end() - 1);
    return last == 'ه'
        || form.endsWith("ها")
        || form.endsWith("هم")
        || form.endsWith("ون")
        || form.endsWith("ين") && form.length() > 5;
  }

  /** The preposition that is written at the word itself, or nothing. */
  String clitic(int index) {
    return clitic(token(index).form());
  }

  private static String clitic(String form) {
    String bare = form.length() > 3 && form.charAt(0) == 'و' ? form.substring(1) : form;
    if (bare.startsWith("لل") && bare.length() > 4) {
      return "ل";
    }
    if (bare.startsWith("بال") && bare.length() > 5) {
      return "ب";
    }
    boolean prefixed =
        bare.length() > 3
            && "لب".indexOf(bare.charAt(0)) >= 0
            && !Lexicon.bundled().isKnown(bare)
            && Lexicon.bundled().isKnown(bare.substring(1));
    return prefixed ? bare.substring(0, 1) : "";
  }

  /** The index of the first word that starts at {@code offset} or behind it. */
  int firstFrom(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (token(middle).word().span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The words from one token to another, both included, as they stand in the text. */
  String words(int first, int last) {
    return text.substring(token(first).word().span().start(), token(last).word().span().end());
  }

  private List<Token> tokens(List<Word> words) {
    List<Token> made = new ArrayList<>(words.size());
    int clause = 0;
    int sentence = 0;
    int behind = 0;
    for (Word word : words) {
      int start = word.span().start();
      while (sentence < sentences.size() - 1 && sentences.get(sentence).end() <= start) {
        sentence++;
      }
      if (endsClause(behind, start) || CLAUSE_OPENERS.contains(word.normalized())) {
        clause++;
      }
      Lexeme lexeme = Lexicon.bundled().lexeme(word);
      made.add(new Token(word, lexeme, made.size(), clause, sentence));
      behind = word.span().end();
    }
    return List.copyOf(made);
  }

  private boolean endsClause(int from, int to) {
    for (int i = from; i < to; i++) {
      if (CLAUSE_ENDS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
