-- Evaluations. Nothing is joined with them; they stay until somebody deletes them.

CREATE TABLE isnad_runs (
  id text COLLATE "C" PRIMARY KEY, -- a ULID: sorts by time
  header jsonb NOT NULL, -- name, times, status, progress, main metrics
  heartbeat_at timestamptz NOT NULL, -- when its process last wrote the header, by that process's clock
  cancel_requested boolean NOT NULL DEFAULT false,
  record bytea -- gzip; NULL before its end
);
ALTER TABLE isnad_runs ALTER COLUMN record SET STORAGE EXTERNAL; -- is compressed already
