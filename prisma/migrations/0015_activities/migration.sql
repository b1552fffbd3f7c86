-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "activityKind" TEXT;
