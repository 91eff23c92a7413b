/** Serves the chat widget's script to the pages that embed it. */
package dev.isnad.widget;
