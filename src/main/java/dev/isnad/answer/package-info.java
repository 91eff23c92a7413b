/** From a question to an answer in which every sentence has a verified citation. */
package dev.isnad.answer;
