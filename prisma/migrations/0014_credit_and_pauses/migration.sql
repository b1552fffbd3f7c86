-- AlterTable
ALTER TABLE "MembershipType" ADD COLUMN     "rolloverMonth" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "DunningPause" (
    "id" UUID NOT NULL,
    "invoiceId" UUID NOT NULL,
    "until" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "setById" UUID,
    "setAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DunningPause_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DunningPause_invoiceId_idx" ON "DunningPause"("invoiceId");

-- AddForeignKey
ALTER TABLE "DunningPause" ADD CONSTRAINT "DunningPause_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice"("id") ON DELETE CASCADE ON UPDATE CASCADE;
