/** The one place that knows prompts and language models. */
package dev.isnad.llm;
