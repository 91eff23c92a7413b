package dev.isnad.feedback;

import dev.isnad.PgVectorProfile;
import dev.isnad.store.pgvector.NeedsPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The same on PostgreSQL, where conversations and ratings have tables. */
@QuarkusTest
@TestProfile(PgVectorProfile.class)
@NeedsPostgres
class FeedbackOnPostgresTest extends FeedbackOverHttpTest {}
