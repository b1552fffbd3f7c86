-- AlterTable
ALTER TABLE "OutgoingMail" ADD COLUMN     "secretExpiresAt" TIMESTAMPTZ(3);

-- Mails written before: no link works longer than an invitation's.
UPDATE "OutgoingMail" SET "secretExpiresAt" = "createdAt" + interval '14 days' WHERE "secretSealed" IS NOT NULL;
