-- AlterTable
ALTER TABLE "OfficeAppointment" ADD COLUMN     "decision" TEXT;

-- CreateTable
CREATE TABLE "RoundReminder" (
    "roundId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "step" INTEGER NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RoundReminder_pkey" PRIMARY KEY ("roundId","organisationId","step")
);

-- AddForeignKey
ALTER TABLE "RoundReminder" ADD CONSTRAINT "RoundReminder_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "MetricRound"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
