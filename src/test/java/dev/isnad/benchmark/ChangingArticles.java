package dev.isnad.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Articles that clients save, replace and delete while others ask: each paragraph names its
 * version, so that an answer tells from which one it was taken. Each is about a town of its own
 * whose name is in no dictionary.
 */
final class ChangingArticles {
  private static final String ID = "changing-";
  private static final String VERSION = "الإصدار ";
  private static final Pattern VERSION_NUMBER = Pattern.compile(VERSION + "(\\d+)");
  // No letters that a stemmer takes for a prefix or a suffix.
  private static final String CONSONANTS = "رسقدحجطعغزخشصض";

  private final List<String> towns;
  private final Semaphore[] locks;

  /** Counts the changes of each article that were begun. */
  private final long[] begun;

  /** The oldest version that may still be cited: what was acknowledged before is gone. */
  private final long[] oldest;

  private final boolean[] there;

  ChangingArticles(int articles) {
    Random random = new Random(articles);
    Set<String> names = new LinkedHashSet<>();
    while (names.size() < articles) {
      names.add(letter(random) + "ا" + letter(random) + "و" + letter(random) + letter(random));
    }
    towns = List.copyOf(names);
    locks = new Semaphore[articles];
    for (int i = 0; i < articles; i++) {
      locks[i] = new Semaphore(1);
    }
    begun = new long[articles];
    oldest = new long[articles];
    there = new boolean[articles];
  }

  private static String letter(Random random) {
    return String.valueOf(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
  }

  static String path(int article) {
    return "/api/articles/" + ID + article;
  }

  static boolean isOne(String id) {
    return id.startsWith(ID);
  }

  String question(int article) {
    return "كم حديقة افتتحت بلدية " + towns.get(article) + "؟";
  }

  String json(int article, long version) {
    String town = towns.get(article);
    return Json.article(
        "حدائق " + town,
        List.of(
            "افتتحت بلدية %s %d حديقة عامة جديدة، كما جاء في %s%d من الخبر."
                .formatted(town, 10 + article, VERSION, version),
            "وقال سكان %s إن الحدائق قريبة من بيوتهم، وذلك في %s%d."
                .formatted(town, VERSION, version)));
  }

  /** The words by which the newest version is known. */
  synchronized String newest(int article) {
    return VERSION + begun[article];
  }

  /** Whether the caller alone may change the article from now on. */
  boolean lock(int article) {
    return locks[article].tryAcquire();
  }

  void unlock(int article) {
    locks[article].release();
  }

  /** A change of the article is about to be sent; its version. */
  synchronized long begin(int article) {
    return ++begun[article];
  }

  synchronized void saved(int article, long version) {
    oldest[article] = version;
    there[article] = true;
  }

  synchronized void deleted(int article, long version) {
    oldest[article] = version + 1;
    there[article] = false;
  }

  synchronized boolean isThere(int article) {
    return there[article];
  }

  synchronized long[] oldestToCite() {
    return oldest.clone();
  }

  /** The version of an article that is there and not being changed, or -1. */
  synchronized long stamp(int article) {
    return there[article] && begun[article] == oldest[article] ? begun[article] : -1;
  }

  synchronized int there() {
    int count = 0;
    for (boolean each : there) {
      count += each ? 1 : 0;
    }
    return count;
  }

  /**
   * A changing article that an answer cites.
   *
   * @param version of the cited paragraph
   * @param isVerbatim whether the quote is of this version, too
   */
  record Cited(int article, long version, boolean isVerbatim) {}

  static List<Cited> cited(String answer) {
    List<Cited> cited = new ArrayList<>();
    for (JsonNode citation : Json.read(answer).get("citations")) {
      String id = citation.get("articleId").asText();
      if (isOne(id)) {
        String text = citation.get("text").asText();
        JsonNode quote = citation.get("quote");
        String words = text.substring(quote.get("start").asInt(), quote.get("end").asInt());
        long version = version(text);
        cited.add(
            new Cited(
                Integer.parseInt(id.substring(ID.length())), version, version(words) == version));
      }
    }
    return cited;
  }

  private static long version(String text) {
    Matcher matcher = VERSION_NUMBER.matcher(text);
    return matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
  }
}
