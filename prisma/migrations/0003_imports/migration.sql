-- AlterEnum
ALTER TYPE "ImportStatus" ADD VALUE 'uploaded';
ALTER TYPE "ImportStatus" ADD VALUE 'partly_undone';
ALTER TYPE "ImportStatus" ADD VALUE 'outdated';

-- AlterTable
ALTER TABLE "ImportRun" ADD COLUMN     "activity" TEXT,
ADD COLUMN     "activityById" UUID,
ADD COLUMN     "activityStartedAt" TIMESTAMPTZ(3),
ADD COLUMN     "activityToken" UUID,
ADD COLUMN     "activityUntil" TIMESTAMPTZ(3),
ADD COLUMN     "choices" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "createdById" UUID,
ADD COLUMN     "failure" TEXT,
ADD COLUMN     "keepUntil" TIMESTAMPTZ(3),
ADD COLUMN     "options" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "progress" JSONB,
ADD COLUMN     "tables" JSONB,
ADD COLUMN     "title" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "undoneAt" TIMESTAMPTZ(3),
ALTER COLUMN "planHash" DROP NOT NULL;

-- CreateTable
CREATE TABLE "ImportFile" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "byteSize" BIGINT NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportPaper" (
    "runId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "ImportPaper_pkey" PRIMARY KEY ("runId","name")
);

-- CreateTable
CREATE TABLE "ImportChange" (
    "runId" UUID NOT NULL,
    "table" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "before" JSONB,
    "after" TEXT,
    "refusal" TEXT,

    CONSTRAINT "ImportChange_pkey" PRIMARY KEY ("runId","table","key")
);

-- CreateTable
CREATE TABLE "ImportMapping" (
    "kind" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "usedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ImportMapping_pkey" PRIMARY KEY ("kind","signature")
);

-- CreateIndex
CREATE UNIQUE INDEX "ImportFile_storageKey_key" ON "ImportFile"("storageKey");

-- CreateIndex
CREATE UNIQUE INDEX "ImportFile_runId_role_key" ON "ImportFile"("runId", "role");

-- CreateIndex
CREATE INDEX "ImportRun_createdAt_idx" ON "ImportRun"("createdAt");

-- CreateIndex
CREATE INDEX "ImportRun_keepUntil_idx" ON "ImportRun"("keepUntil");

-- AddForeignKey
ALTER TABLE "ImportRun" ADD CONSTRAINT "ImportRun_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportPaper" ADD CONSTRAINT "ImportPaper_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportChange" ADD CONSTRAINT "ImportChange_runId_fkey" FOREIGN KEY ("runId") REFERENCES "ImportRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;
