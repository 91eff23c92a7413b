package dev.isnad.answer;

/** Tells a verb or a verbal noun by its shape, as far as unvowelled Arabic shows it. */
final class VerbShapes {

  private VerbShapes() {}

  /**
   * @param form normalised
   * @param definite whether the form carries the article: then it may only be a verbal noun
   */
  static boolean matches(String form, boolean definite) {
    String bare = withoutConjunction(form);
    return isVerbalNoun(bare, definite) || !definite && (isPresent(bare) || isShortPast(bare));
  }

  /** Whether the form is a past tense by its shape, so that it claims that something happened. */
  static boolean isPresent(String form) {
    String bare = withoutConjunction(form);
    if (bare.startsWith("س") && bare.length() >= 5) {
      bare = bare.substring(1);
    }
    return bare.length() >= 4 && (bare.charAt(0) == 'ي' || bare.charAt(0) == 'ت');
  }

  /** Whether the form carries the future's prefix. */
  static boolean isFuture(String form) {
    String bare = withoutConjunction(form);
    return bare.length() >= 5 && (bare.startsWith("سي") || bare.startsWith("ست"));
  }

  private static boolean isShortPast(String bare) {
    boolean noun =
        bare.endsWith("ه") || bare.endsWith("ين") || bare.endsWith("ات") && bare.length() > 5;
    return bare.length() <= 6 && !noun;
  }

  private static boolean isVerbalNoun(String form, boolean definite) {
    String bare = form;
    int article = bare.indexOf("ال");
    if (definite && article >= 0 && article <= 2) {
      bare = bare.substring(article + 2);
    } else if (definite && bare.startsWith("لل")) {
      bare = bare.substring(2);
    } else if (bare.length() > 4 && "بلك".indexOf(bare.charAt(0)) >= 0) {
      bare = bare.substring(1);
    }
    int length = bare.length();
    if (length < 4) {
      return length == 3;
    }
    boolean first = bare.charAt(0) == 'ا' || bare.charAt(0) == 'ت';
    return first && length <= 8 || bare.startsWith("م") && bare.endsWith("ه") && length <= 7;
  }

  private static String withoutConjunction(String form) {
    boolean conjunction = form.length() > 4 && (form.charAt(0) == 'و' || form.charAt(0) == 'ف');
    return conjunction ? form.substring(1) : form;
  }
}
