-- A figure may stand for a year where the source knows no quarters. The rename keeps what is there.
ALTER TABLE "BaselineValue" RENAME COLUMN "quarter" TO "period";
ALTER INDEX "BaselineValue_scopeId_quarter_idx" RENAME TO "BaselineValue_scopeId_period_idx";
ALTER TABLE "BaselineValue" ADD COLUMN "holdsMembers" BOOLEAN NOT NULL DEFAULT false;
