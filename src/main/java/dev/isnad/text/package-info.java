/**
 * Arabic-aware text: sentences and words with exact offsets, and the views of a word that are
 * indexed.
 */
package dev.isnad.text;
