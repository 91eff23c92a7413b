-- Readers' ratings of answers. Nothing is joined with them; they stay until somebody deletes them.

CREATE TABLE isnad_feedback (
  answer_id text COLLATE "C" PRIMARY KEY, -- a ULID: sorts by the time of the answer
  feedback jsonb NOT NULL -- rating, comment, time and what was rated
);

-- Turns of before have none, and their answers cannot be rated.
COMMENT ON COLUMN conversation.turns IS
  'question, standalone, answer (null if there was none), provenance (answerId, filter, cited, generator); oldest first';
