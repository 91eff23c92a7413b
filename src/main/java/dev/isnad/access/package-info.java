/** Who may call what: origins of pages, API keys and how often an address may ask. */
package dev.isnad.access;
