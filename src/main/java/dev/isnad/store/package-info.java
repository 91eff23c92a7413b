/** The port through which articles are kept and searched, whatever database is behind it. */
package dev.isnad.store;
