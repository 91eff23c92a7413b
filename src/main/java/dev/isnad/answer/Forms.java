package dev.isnad.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms of a text by what they share with others: stems, roots, meanings and places. */
final class Forms {
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final Map<String, Token> distinct = new LinkedHashMap<>();
  private final Map<Object, List<Token>> byKey = new HashMap<>();

  Forms(List<Token> tokens) {
    for (Token token : tokens) {
      places.computeIfAbsent(token.form(), form -> new ArrayList<>()).add(token.index());
      if (distinct.putIfAbsent(token.form(), token) == null) {
        for (Object key : token.lexeme().keys()) {
          byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(token);
        }
      }
    }
  }

  List<Integer> places(String form) {
    return places.getOrDefault(form, List.of());
  }

  Collection<Token> distinct() {
    return distinct.values();
  }

  Set<Token> related(Lexeme lexeme) {
    Set<Token> related = new LinkedHashSet<>();
    for (Object key : lexeme.keys()) {
      related.addAll(byKey.getOrDefault(key, List.of()));
    }
    return related;
  }
}
