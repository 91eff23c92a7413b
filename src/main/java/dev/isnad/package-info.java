/** Isnad answers questions about news articles, only with sentences that it can attribute. */
package dev.isnad;
