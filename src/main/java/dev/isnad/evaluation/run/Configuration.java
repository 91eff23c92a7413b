package dev.isnad.evaluation.run;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run was made with: two runs can be told apart by it.
 *
 * @param version of the program
 * @param generator {@code extractive} or the language model's name
 * @param embedding the embedding model's name
 * @param store {@code embedded} or {@code pgvector}
 * @param settings every setting that shapes answers, by its key; no secret
 * @param prompts the prompts by name, with the hash of their text
 * @param corpora one for each question set
 */
public record Configuration(
    String version,
    String generator,
    String embedding,
    String store,
    Map<String, String> settings,
    Map<String, String> prompts,
    List<Corpus> corpora) {

  public Configuration {
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    prompts = Collections.unmodifiableMap(new TreeMap<>(prompts));
    corpora = List.copyOf(corpora);
  }

  /** The same with what the sets were asked of. */
  public Configuration with(List<Corpus> described) {
    return new Configuration(version, generator, embedding, store, settings, prompts, described);
  }

  /**
   * What a question set was asked of.
   *
   * @param set the question set's name
   * @param setSha256 of its file
   * @param sha256 of the sorted ids and content hashes of all articles, metadata included
   */
  public record Corpus(
      String set, String setSha256, long articles, long paragraphs, String sha256) {}
}
