-- CreateEnum
CREATE TYPE "MilestoneKind" AS ENUM ('milestone', 'output');

-- CreateTable
CREATE TABLE "ProjectMilestone" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "kind" "MilestoneKind" NOT NULL,
    "title" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "reachedOn" DATE,
    "droppedAt" TIMESTAMPTZ(3),
    "dropReason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "formKey" TEXT NOT NULL,

    CONSTRAINT "ProjectMilestone_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ProjectMilestone_formKey_key" ON "ProjectMilestone"("formKey");

-- CreateIndex
CREATE INDEX "ProjectMilestone_projectId_idx" ON "ProjectMilestone"("projectId");

-- CreateIndex
CREATE INDEX "ProjectMilestone_organisationId_idx" ON "ProjectMilestone"("organisationId");

-- CreateIndex
CREATE INDEX "ProjectMilestone_dueOn_idx" ON "ProjectMilestone"("dueOn");

-- AddForeignKey
ALTER TABLE "ProjectMilestone" ADD CONSTRAINT "ProjectMilestone_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectMilestone" ADD CONSTRAINT "ProjectMilestone_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
