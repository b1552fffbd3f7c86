-- AlterTable
ALTER TABLE "DuesSettings" ADD COLUMN     "taxId" TEXT;
