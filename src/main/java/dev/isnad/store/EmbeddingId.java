package dev.isnad.store;

/**
 * Which model made a store's vectors.
 *
 * @param model a name that changes whenever the same text would get another vector
 * @param dimension the length of each vector
 */
public record EmbeddingId(String model, int dimension) {

  @Override
  public String toString() {
    return model + " (" + dimension + " dimensions)";
  }
}
