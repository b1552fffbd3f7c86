-- Whose numbers a verdict added up: later releases are audited against it. Never shown.
ALTER TABLE "Verdict" ADD COLUMN     "askedIds" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "panelIds" JSONB NOT NULL DEFAULT '[]';

-- When a project named its part of the market; for those that have one already, the day is not known better than their beginning here.
ALTER TABLE "Project" ADD COLUMN     "scopeNamedAt" TIMESTAMPTZ(3);
UPDATE "Project" SET "scopeNamedAt" = "updatedAt" WHERE "scopeId" IS NOT NULL;

-- Since when anybody may read a scope's latest answer, as a badge.
ALTER TABLE "MarketScope" ADD COLUMN     "publicSince" TIMESTAMPTZ(3);
