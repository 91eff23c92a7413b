-- Every large table is keyed by article_id first, and no statement joins rows of two articles: the
-- schema can be spread by it over several servers or hash partitions. No foreign keys: each save and
-- delete is one transaction that writes all tables.
-- COLLATE "C" orders ids by their code points, as the store's contract asks.

CREATE EXTENSION IF NOT EXISTS vector SCHEMA public;

CREATE TABLE embedding_model (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  dimension int NOT NULL,
  UNIQUE (name, dimension)
);

-- One row: whose vectors the store holds, and whose are just replacing them.
CREATE TABLE embedding_state (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  model int REFERENCES embedding_model,
  reembedding int REFERENCES embedding_model
);
INSERT INTO embedding_state DEFAULT VALUES;

-- One row: how much there is.
CREATE TABLE corpus (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  articles bigint NOT NULL DEFAULT 0,
  paragraphs bigint NOT NULL DEFAULT 0
);
INSERT INTO corpus DEFAULT VALUES;

CREATE TABLE article (
  id text COLLATE "C" PRIMARY KEY,
  title text,
  source text,
  url text,
  author text,
  published_at text, -- ISO 8601, as precise as the publisher was
  language text,
  keywords text[] NOT NULL,
  related_to text,
  related text[] NOT NULL,
  content_hash text NOT NULL,
  story_id text NOT NULL,
  story_signature text[] NOT NULL
);
CREATE INDEX article_story_signature ON article USING gin (story_signature);

-- What a hit shows, and its vector. The HNSW index depends on the model: see VectorIndex.
CREATE TABLE paragraph (
  article_id text COLLATE "C" NOT NULL,
  number int NOT NULL,
  source text,
  day date,
  text text NOT NULL,
  embedding_model int NOT NULL,
  embedding vector NOT NULL,
  PRIMARY KEY (article_id, number)
);

-- What finds paragraphs by words: the numbers of their light stems, and the same with their BM25
-- saturations, whose inner product with the boosts of a question's terms is the light stems' part of
-- the score. Read by the thousand in each search, and therefore narrow.
CREATE TABLE paragraph_stems (
  article_id text COLLATE "C" NOT NULL,
  number int NOT NULL,
  source text,
  day date,
  stems int[] NOT NULL,
  weights sparsevec(1000000000) NOT NULL,
  PRIMARY KEY (article_id, number)
) WITH (toast_tuple_target = 8160); -- kept in the row
ALTER TABLE paragraph_stems ALTER COLUMN stems SET STORAGE EXTERNAL;
ALTER TABLE paragraph_stems ALTER COLUMN weights SET STORAGE EXTERNAL;
CREATE INDEX paragraph_stems_stems ON paragraph_stems USING gin (stems);
CREATE INDEX paragraph_stems_source ON paragraph_stems (source);
CREATE INDEX paragraph_stems_day ON paragraph_stems (day);

-- The terms of the other views with their saturations: the rest of the score of what was found.
CREATE TABLE paragraph_terms (
  article_id text COLLATE "C" NOT NULL,
  number int NOT NULL,
  weights sparsevec(1000000000) NOT NULL,
  PRIMARY KEY (article_id, number)
) WITH (toast_tuple_target = 8160);
ALTER TABLE paragraph_terms ALTER COLUMN weights SET STORAGE EXTERNAL;

-- In how many paragraphs each term stands.
CREATE TABLE term_frequency (
  term int PRIMARY KEY,
  paragraphs int NOT NULL
) WITH (fillfactor = 70); -- updated in place by every save
