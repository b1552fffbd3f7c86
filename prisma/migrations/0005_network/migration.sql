-- CreateTable
CREATE TABLE "SameOrganisation" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "reason" TEXT,
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "SameOrganisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NetworkResult" (
    "viewKey" TEXT NOT NULL,
    "dataVersion" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "computedAt" TIMESTAMPTZ(3) NOT NULL,
    "computeMs" INTEGER NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "NetworkResult_pkey" PRIMARY KEY ("viewKey")
);

-- CreateTable
CREATE TABLE "NetworkLayout" (
    "groupKey" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NetworkLayout_pkey" PRIMARY KEY ("groupKey")
);

-- CreateIndex
CREATE INDEX "SameOrganisation_organisationId_idx" ON "SameOrganisation"("organisationId");

-- CreateIndex
CREATE INDEX "SameOrganisation_otherId_idx" ON "SameOrganisation"("otherId");

-- CreateIndex
CREATE INDEX "NetworkResult_askedAt_idx" ON "NetworkResult"("askedAt");

-- AddForeignKey
ALTER TABLE "SameOrganisation" ADD CONSTRAINT "SameOrganisation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SameOrganisation" ADD CONSTRAINT "SameOrganisation_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
