package dev.isnad.ingest;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps two writers from working on the same article; a batch gets all of its ids or waits. */
final class IdLocks {
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition released = lock.newCondition();
  private final Set<String> held = new HashSet<>();

  void lock(Collection<String> ids) {
    lock.lock();
    try {
      while (!Collections.disjoint(held, ids)) {
        released.awaitUninterruptibly();
      }
      held.addAll(ids);
    } finally {
      lock.unlock();
    }
  }

  void unlock(Collection<String> ids) {
    lock.lock();
    try {
      held.removeAll(Set.copyOf(ids));
      released.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
