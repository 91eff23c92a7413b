-- One row a conversation, so that a turn is added, and the oldest beyond the bound dropped, by one
-- statement under one row lock: turns that come at once wait for each other and none is lost. Keyed
-- by id alone and joined with nothing, like the tables of articles.
-- Logged, although losing it would do little harm: an UNLOGGED table is empty after a crash and is
-- missing on a standby that takes over, while a small row a question costs next to nothing beside
-- what the question itself does.

CREATE TABLE conversation (
  id text COLLATE "C" PRIMARY KEY,
  turns jsonb NOT NULL, -- [{"question", "standalone", "answer": null if there was none}], oldest first
  changed_at timestamptz NOT NULL -- of the last turn, by the clock of the process that added it
);
CREATE INDEX conversation_changed_at ON conversation (changed_at); -- finds what has expired
