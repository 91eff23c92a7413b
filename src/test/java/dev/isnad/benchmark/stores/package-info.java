/** The stores side by side: {@code bin/compare-stores}. */
package dev.isnad.benchmark.stores;
