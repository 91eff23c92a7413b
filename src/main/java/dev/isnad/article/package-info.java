/**
 * Articles and their numbered paragraphs: reading files and pages, and removing what is not the
 * article.
 */
package dev.isnad.article;
