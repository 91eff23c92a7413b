package dev.isnad.answer;

import dev.isnad.llm.LanguageModel;
import dev.isnad.llm.Prompt;
import dev.isnad.problem.Cancellation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A model without a network that writes what its script says, three characters at a time. */
final class ScriptedDrafts implements LanguageModel {
  static final String NAME = "scripted";

  private static final Pattern PASSAGE =
      Pattern.compile("<passage key=\"(\\w+)\"[^>]*>\\s*(.*?)\\s*</passage>", Pattern.DOTALL);

  private final Function<Prompt, String> script;
  final List<Prompt> prompts = new ArrayList<>();
  int written;

  ScriptedDrafts(Function<Prompt, String> script) {
    this.script = script;
  }

  /** The passages of a prompt by their keys, as the model sees them. */
  static Map<String, String> passages(Prompt prompt) {
    Map<String, String> passages = new LinkedHashMap<>();
    PASSAGE.matcher(prompt.user()).results().forEach(m -> passages.put(m.group(1), m.group(2)));
    return passages;
  }

  /** The key of the passage that holds {@code words}. */
  static String keyOf(Prompt prompt, String words) {
    return passages(prompt).entrySet().stream()
        .filter(passage -> passage.getValue().contains(words))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  static boolean isFor(Prompt prompt, String name) {
    return prompt.id().startsWith(name);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String complete(Prompt prompt, Cancellation cancellation) {
    cancellation.check();
    prompts.add(prompt);
    return script.apply(prompt);
  }

  @Override
  public void stream(Prompt prompt, Cancellation cancellation, Consumer<String> text) {
    String whole = complete(prompt, cancellation);
    for (int i = 0; i < whole.length(); i += 3) {
      String piece = whole.substring(i, Math.min(whole.length(), i + 3));
      written += piece.length();
      text.accept(piece);
    }
  }
}
