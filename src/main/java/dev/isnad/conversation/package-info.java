/** What was asked and answered before in a conversation, behind a port, for a bounded time. */
package dev.isnad.conversation;
