/**
 * The same answers in the protocol of OpenAI's chat completions, for clients that speak no other.
 */
package dev.isnad.chat.openai;
