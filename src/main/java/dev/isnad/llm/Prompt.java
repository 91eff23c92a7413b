package dev.isnad.llm;

/**
 * What a language model is told.
 *
 * @param id the file's name and the first digits of the SHA-256 of its text: {@code
 *     answer.md@3f9c21ab}
 * @param system the instructions
 * @param user the question with its material
 */
public record Prompt(String id, String system, String user) {}
