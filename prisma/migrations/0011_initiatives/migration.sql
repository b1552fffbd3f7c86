-- CreateEnum
CREATE TYPE "InitiativeState" AS ENUM ('draft', 'in_review', 'call_open', 'forming', 'running', 'completed', 'stopped');

-- CreateEnum
CREATE TYPE "PartnerRole" AS ENUM ('partner', 'adviser', 'funder');

-- AlterTable
ALTER TABLE "Cluster" ADD COLUMN     "reviewsProposals" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "scopeId" UUID;

-- CreateTable
CREATE TABLE "Initiative" (
    "id" UUID NOT NULL,
    "leaderId" UUID NOT NULL,
    "state" "InitiativeState" NOT NULL,
    "title" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "sought" TEXT NOT NULL,
    "scopeId" UUID,
    "answerBy" DATE NOT NULL,
    "projectId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Initiative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InitiativeStep" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "state" "InitiativeState" NOT NULL,
    "reason" TEXT,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "takenById" UUID,

    CONSTRAINT "InitiativeStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InitiativePartner" (
    "id" UUID NOT NULL,
    "initiativeId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "role" "PartnerRole" NOT NULL,
    "message" TEXT NOT NULL,
    "partnerAgreedAt" TIMESTAMPTZ(3),
    "leaderAgreedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InitiativePartner_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Initiative_projectId_key" ON "Initiative"("projectId");

-- CreateIndex
CREATE INDEX "Initiative_leaderId_idx" ON "Initiative"("leaderId");

-- CreateIndex
CREATE INDEX "Initiative_scopeId_idx" ON "Initiative"("scopeId");

-- CreateIndex
CREATE INDEX "Initiative_state_idx" ON "Initiative"("state");

-- CreateIndex
CREATE INDEX "InitiativeStep_initiativeId_idx" ON "InitiativeStep"("initiativeId");

-- CreateIndex
CREATE INDEX "InitiativeStep_takenById_idx" ON "InitiativeStep"("takenById");

-- CreateIndex
CREATE INDEX "InitiativePartner_organisationId_idx" ON "InitiativePartner"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "InitiativePartner_initiativeId_organisationId_key" ON "InitiativePartner"("initiativeId", "organisationId");

-- CreateIndex
CREATE INDEX "Project_scopeId_idx" ON "Project"("scopeId");

-- AddForeignKey
ALTER TABLE "Initiative" ADD CONSTRAINT "Initiative_leaderId_fkey" FOREIGN KEY ("leaderId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Initiative" ADD CONSTRAINT "Initiative_scopeId_fkey" FOREIGN KEY ("scopeId") REFERENCES "MarketScope"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Initiative" ADD CONSTRAINT "Initiative_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeStep" ADD CONSTRAINT "InitiativeStep_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeStep" ADD CONSTRAINT "InitiativeStep_takenById_fkey" FOREIGN KEY ("takenById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativePartner" ADD CONSTRAINT "InitiativePartner_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativePartner" ADD CONSTRAINT "InitiativePartner_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Project" ADD CONSTRAINT "Project_scopeId_fkey" FOREIGN KEY ("scopeId") REFERENCES "MarketScope"("id") ON DELETE SET NULL ON UPDATE CASCADE;
