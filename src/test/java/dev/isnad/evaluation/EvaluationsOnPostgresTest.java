package dev.isnad.evaluation;

import dev.isnad.PgVectorProfile;
import dev.isnad.store.pgvector.NeedsPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The same on PostgreSQL, where sets have schemas of their own and runs a table. */
@QuarkusTest
@TestProfile(PgVectorProfile.class)
@NeedsPostgres
class EvaluationsOnPostgresTest extends EvaluationsOverHttpTest {}
