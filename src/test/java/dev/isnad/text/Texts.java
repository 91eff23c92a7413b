package dev.isnad.text;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Texts to break things with: any UTF-16 units at all, and dense mixtures of what matters. */
public final class Texts extends DomainContextBase {
  private static final String SIGNS =
      ".!?؟…،؛:-()[]«»“”\"'%٪٫٬,/ \n\r\t\u00a0\u2028\ufeff\u200f\u200c\u064b\u0651ـ";
  private static final String LETTERS =
      "ابةتدسشعغفقكلمنهويىأإآؤئکیﻼﷺabcMrUS05٠٥۵०\ud83d\udc4d\ud835";

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(40),
        Arbitraries.strings().withChars((SIGNS + LETTERS).toCharArray()).ofMaxLength(60),
        Arbitraries.of(
                "قال د. علي", "«نعم.»", "3.5", "U.S.", "عام2001", "1,000", "..", "الغرب.وقال")
            .list()
            .ofMaxSize(6)
            .map(parts -> String.join(" ", parts)));
  }
}
