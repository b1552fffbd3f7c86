-- AlterTable
ALTER TABLE "MetricSubmission" ADD COLUMN     "diversion" JSONB;
