/** The faces of the answer: HTTP, event stream and the command line. */
package dev.isnad.chat;
