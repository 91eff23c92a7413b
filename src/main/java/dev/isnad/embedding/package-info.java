/** The LangChain4j embedding models that Isnad offers, chosen by one setting. */
package dev.isnad.embedding;
