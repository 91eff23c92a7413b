package dev.isnad.ingest;

import java.util.List;

/**
 * The story that an article tells.
 *
 * @param id shared by its near-duplicates
 * @param signature the labels by which others are found to tell the same
 * @param nearDuplicate another article told it before
 */
record Story(String id, List<String> signature, boolean nearDuplicate) {}
