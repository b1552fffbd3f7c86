-- CreateEnum
CREATE TYPE "SuppressionReason" AS ENUM ('bounced', 'complained', 'office');

-- CreateEnum
CREATE TYPE "ConsentAction" AS ENUM ('requested', 'confirmed', 'withdrawn');

-- CreateEnum
CREATE TYPE "IssueState" AS ENUM ('draft', 'scheduled', 'sending', 'paused', 'sent', 'cancelled');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('pending', 'sending', 'sent', 'captured', 'delivered', 'bounced', 'complained', 'failed', 'suppressed', 'unknown');

-- CreateTable
CREATE TABLE "MailSuppression" (
    "email" TEXT NOT NULL,
    "reason" "SuppressionReason" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "liftedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MailSuppression_pkey" PRIMARY KEY ("email")
);

-- CreateTable
CREATE TABLE "MailEvent" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MailEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NewsletterList" (
    "id" UUID NOT NULL,
    "names" JSONB NOT NULL,
    "isPublic" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "NewsletterList_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Subscriber" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "personId" UUID,
    "locale" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Subscriber_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsentEvent" (
    "id" UUID NOT NULL,
    "subscriberId" UUID NOT NULL,
    "listId" UUID NOT NULL,
    "action" "ConsentAction" NOT NULL,
    "wording" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "address" TEXT,
    "userAgent" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConsentEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NewsletterPreference" (
    "subscriberId" UUID NOT NULL,
    "listId" UUID NOT NULL,
    "pausedUntil" DATE,

    CONSTRAINT "NewsletterPreference_pkey" PRIMARY KEY ("subscriberId","listId")
);

-- CreateTable
CREATE TABLE "NewsletterIssue" (
    "id" UUID NOT NULL,
    "listId" UUID NOT NULL,
    "state" "IssueState" NOT NULL DEFAULT 'draft',
    "heads" JSONB NOT NULL,
    "blocks" JSONB NOT NULL,
    "audience" JSONB NOT NULL,
    "isPublic" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sendAt" TIMESTAMPTZ(3),
    "frozenAt" TIMESTAMPTZ(3),
    "audienceHash" TEXT,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "NewsletterIssue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NewsletterRendering" (
    "issueId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "blocks" JSONB NOT NULL,

    CONSTRAINT "NewsletterRendering_pkey" PRIMARY KEY ("issueId","locale")
);

-- CreateTable
CREATE TABLE "NewsletterDelivery" (
    "id" UUID NOT NULL,
    "issueId" UUID NOT NULL,
    "subscriberId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "state" "DeliveryState" NOT NULL DEFAULT 'pending',
    "batchId" UUID,
    "vendorId" TEXT,
    "reason" TEXT,
    "isAlone" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3),

    CONSTRAINT "NewsletterDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NewsletterBatch" (
    "id" UUID NOT NULL,
    "issueId" UUID NOT NULL,
    "triedAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "NewsletterBatch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Subscriber_email_key" ON "Subscriber"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Subscriber_personId_key" ON "Subscriber"("personId");

-- CreateIndex
CREATE INDEX "ConsentEvent_subscriberId_listId_at_idx" ON "ConsentEvent"("subscriberId", "listId", "at");

-- CreateIndex
CREATE INDEX "ConsentEvent_listId_idx" ON "ConsentEvent"("listId");

-- CreateIndex
CREATE INDEX "NewsletterPreference_listId_idx" ON "NewsletterPreference"("listId");

-- CreateIndex
CREATE INDEX "NewsletterIssue_listId_idx" ON "NewsletterIssue"("listId");

-- CreateIndex
CREATE INDEX "NewsletterIssue_state_idx" ON "NewsletterIssue"("state");

-- CreateIndex
CREATE UNIQUE INDEX "NewsletterDelivery_vendorId_key" ON "NewsletterDelivery"("vendorId");

-- CreateIndex
CREATE INDEX "NewsletterDelivery_issueId_state_idx" ON "NewsletterDelivery"("issueId", "state");

-- CreateIndex
CREATE INDEX "NewsletterDelivery_subscriberId_idx" ON "NewsletterDelivery"("subscriberId");

-- CreateIndex
CREATE INDEX "NewsletterDelivery_batchId_idx" ON "NewsletterDelivery"("batchId");

-- CreateIndex
CREATE UNIQUE INDEX "NewsletterDelivery_issueId_subscriberId_key" ON "NewsletterDelivery"("issueId", "subscriberId");

-- CreateIndex
CREATE INDEX "NewsletterBatch_issueId_idx" ON "NewsletterBatch"("issueId");

-- AddForeignKey
ALTER TABLE "Subscriber" ADD CONSTRAINT "Subscriber_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentEvent" ADD CONSTRAINT "ConsentEvent_subscriberId_fkey" FOREIGN KEY ("subscriberId") REFERENCES "Subscriber"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentEvent" ADD CONSTRAINT "ConsentEvent_listId_fkey" FOREIGN KEY ("listId") REFERENCES "NewsletterList"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsletterPreference" ADD CONSTRAINT "NewsletterPreference_subscriberId_fkey" FOREIGN KEY ("subscriberId") REFERENCES "Subscriber"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsletterPreference" ADD CONSTRAINT "NewsletterPreference_listId_fkey" FOREIGN KEY ("listId") REFERENCES "NewsletterList"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsletterIssue" ADD CONSTRAINT "NewsletterIssue_listId_fkey" FOREIGN KEY ("listId") REFERENCES "NewsletterList"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsletterRendering" ADD CONSTRAINT "NewsletterRendering_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "NewsletterIssue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsletterDelivery" ADD CONSTRAINT "NewsletterDelivery_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "NewsletterIssue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsletterDelivery" ADD CONSTRAINT "NewsletterDelivery_subscriberId_fkey" FOREIGN KEY ("subscriberId") REFERENCES "Subscriber"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsletterDelivery" ADD CONSTRAINT "NewsletterDelivery_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "NewsletterBatch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsletterBatch" ADD CONSTRAINT "NewsletterBatch_issueId_fkey" FOREIGN KEY ("issueId") REFERENCES "NewsletterIssue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Consent is evidence: rows are added only.
CREATE FUNCTION muster_keep_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was agreed to is kept as it was: consent % cannot be changed', OLD.id;
END $$;
CREATE TRIGGER "ConsentEvent_is_kept" BEFORE UPDATE OR DELETE ON "ConsentEvent" FOR EACH ROW EXECUTE FUNCTION muster_keep_consent();
