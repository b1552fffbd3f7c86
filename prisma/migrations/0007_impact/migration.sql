-- CreateEnum
CREATE TYPE "RoundState" AS ENUM ('open', 'closed', 'released');

-- CreateEnum
CREATE TYPE "SubmissionKind" AS ENUM ('reported', 'not_applicable');

-- CreateEnum
CREATE TYPE "SubmissionState" AS ENUM ('submitted', 'returned', 'accepted');

-- CreateEnum
CREATE TYPE "BaselineGrade" AS ENUM ('A', 'B', 'C', 'D');

-- CreateTable
CREATE TABLE "MarketScope" (
    "id" UUID NOT NULL,
    "names" JSONB NOT NULL,
    "serviceIds" JSONB NOT NULL,
    "countryCodes" JSONB NOT NULL,
    "payerClass" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "MarketScope_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MetricRound" (
    "id" UUID NOT NULL,
    "scopeId" UUID NOT NULL,
    "quarter" TEXT NOT NULL,
    "state" "RoundState" NOT NULL DEFAULT 'open',
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closesOn" DATE NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MetricRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MetricSubmission" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "kind" "SubmissionKind" NOT NULL,
    "persons" INTEGER,
    "changeReason" TEXT,
    "state" "SubmissionState" NOT NULL DEFAULT 'submitted',
    "returnReason" TEXT,
    "submittedById" UUID NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "attestedById" UUID,
    "attestedAt" TIMESTAMPTZ(3),
    "replacedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MetricSubmission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BaselineValue" (
    "id" UUID NOT NULL,
    "scopeId" UUID NOT NULL,
    "quarter" TEXT NOT NULL,
    "value" BIGINT NOT NULL,
    "grade" "BaselineGrade" NOT NULL,
    "source" TEXT NOT NULL,
    "vintageOn" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BaselineValue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvaluationPlan" (
    "id" UUID NOT NULL,
    "scopeId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "rules" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "lockedAt" TIMESTAMPTZ(3) NOT NULL,
    "lockedById" UUID,

    CONSTRAINT "EvaluationPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verdict" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "dataHash" TEXT NOT NULL,
    "releasedAt" TIMESTAMPTZ(3) NOT NULL,
    "replacedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Verdict_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "MetricRound_scopeId_quarter_key" ON "MetricRound"("scopeId", "quarter");

-- CreateIndex
CREATE INDEX "MetricSubmission_roundId_idx" ON "MetricSubmission"("roundId");

-- CreateIndex
CREATE INDEX "MetricSubmission_organisationId_idx" ON "MetricSubmission"("organisationId");

-- CreateIndex
CREATE INDEX "BaselineValue_scopeId_quarter_idx" ON "BaselineValue"("scopeId", "quarter");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationPlan_scopeId_year_key" ON "EvaluationPlan"("scopeId", "year");

-- CreateIndex
CREATE INDEX "Verdict_planId_idx" ON "Verdict"("planId");

-- AddForeignKey
ALTER TABLE "MetricRound" ADD CONSTRAINT "MetricRound_scopeId_fkey" FOREIGN KEY ("scopeId") REFERENCES "MarketScope"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MetricSubmission" ADD CONSTRAINT "MetricSubmission_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "MetricRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BaselineValue" ADD CONSTRAINT "BaselineValue_scopeId_fkey" FOREIGN KEY ("scopeId") REFERENCES "MarketScope"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationPlan" ADD CONSTRAINT "EvaluationPlan_scopeId_fkey" FOREIGN KEY ("scopeId") REFERENCES "MarketScope"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_planId_fkey" FOREIGN KEY ("planId") REFERENCES "EvaluationPlan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a member reports is shown by the database itself to that member and to the data steward alone: whoever asks says
-- in the transaction who they ask for, and without that sees nothing. FORCE makes the owner of the table obey too.
ALTER TABLE "MetricSubmission" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "MetricSubmission" FORCE ROW LEVEL SECURITY;
CREATE POLICY "MetricSubmission_reader" ON "MetricSubmission"
  USING (current_setting('muster.reader', true) IN ('steward', 'whole') OR "organisationId"::text = current_setting('muster.reader', true));

-- A superuser passes every policy, so where the portal connects as one it takes this role for these reads.
DO $$
BEGIN
  IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AND NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'muster_reader') THEN
    CREATE ROLE muster_reader NOLOGIN;
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'muster_reader') AND (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    GRANT USAGE ON SCHEMA public TO muster_reader;
    GRANT SELECT, INSERT, UPDATE ON "MetricSubmission" TO muster_reader;
    GRANT SELECT ON "MetricRound" TO muster_reader;
  END IF;
END $$;

-- A locked plan and a verdict stay as they are, but for the note that a later verdict took its place.
CREATE FUNCTION muster_keep_verdict() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NEW."content" IS DISTINCT FROM OLD."content" OR NEW."dataHash" <> OLD."dataHash" OR NEW."planId" <> OLD."planId" OR NEW."releasedAt" <> OLD."releasedAt" THEN
    RAISE EXCEPTION 'a verdict cannot be changed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER muster_keep_verdict BEFORE UPDATE OR DELETE ON "Verdict" FOR EACH ROW EXECUTE FUNCTION muster_keep_verdict();
CREATE FUNCTION muster_keep_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a locked plan cannot be changed';
END $$;
CREATE TRIGGER muster_keep_plan BEFORE UPDATE OR DELETE ON "EvaluationPlan" FOR EACH ROW EXECUTE FUNCTION muster_keep_plan();
