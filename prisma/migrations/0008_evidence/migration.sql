-- CreateEnum
CREATE TYPE "EvidenceFlag" AS ENUM ('promoted_together', 'changed_operation', 'pooled_resources', 'built_capability', 'new_offering_in_use', 'joint_research');

-- CreateTable
CREATE TABLE "ProjectEffort" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "hours" INTEGER NOT NULL,
    "isPromotion" BOOLEAN NOT NULL,
    "spentOn" DATE NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ProjectEffort_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceClaim" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "flag" "EvidenceFlag" NOT NULL,
    "sentence" TEXT NOT NULL,
    "link" TEXT,
    "happenedOn" DATE NOT NULL,
    "claimedById" UUID NOT NULL,
    "claimedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "EvidenceClaim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceConfirmation" (
    "claimId" UUID NOT NULL,
    "organisationId" UUID,
    "confirmedById" UUID NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EvidenceConfirmation_pkey" PRIMARY KEY ("claimId")
);

-- CreateIndex
CREATE INDEX "ProjectEffort_projectId_idx" ON "ProjectEffort"("projectId");

-- CreateIndex
CREATE INDEX "ProjectEffort_organisationId_idx" ON "ProjectEffort"("organisationId");

-- CreateIndex
CREATE INDEX "EvidenceClaim_projectId_idx" ON "EvidenceClaim"("projectId");

-- CreateIndex
CREATE INDEX "EvidenceClaim_organisationId_idx" ON "EvidenceClaim"("organisationId");

-- CreateIndex
CREATE INDEX "EvidenceClaim_claimedById_idx" ON "EvidenceClaim"("claimedById");

-- CreateIndex
CREATE INDEX "EvidenceConfirmation_organisationId_idx" ON "EvidenceConfirmation"("organisationId");

-- CreateIndex
CREATE INDEX "EvidenceConfirmation_confirmedById_idx" ON "EvidenceConfirmation"("confirmedById");

-- AddForeignKey
ALTER TABLE "ProjectEffort" ADD CONSTRAINT "ProjectEffort_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectEffort" ADD CONSTRAINT "ProjectEffort_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceClaim" ADD CONSTRAINT "EvidenceClaim_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceClaim" ADD CONSTRAINT "EvidenceClaim_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceClaim" ADD CONSTRAINT "EvidenceClaim_claimedById_fkey" FOREIGN KEY ("claimedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceConfirmation" ADD CONSTRAINT "EvidenceConfirmation_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "EvidenceClaim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceConfirmation" ADD CONSTRAINT "EvidenceConfirmation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceConfirmation" ADD CONSTRAINT "EvidenceConfirmation_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ProjectEffort" ADD CONSTRAINT "ProjectEffort_is_some_time" CHECK ("hours" > 0);
