/** From a question to the ranked paragraphs that may answer it. */
package dev.isnad.retrieval;
