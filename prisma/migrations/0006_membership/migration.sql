-- CreateEnum
CREATE TYPE "InvoiceKind" AS ENUM ('invoice', 'cancellation');

-- CreateEnum
CREATE TYPE "PaymentMethod" AS ENUM ('bank_transfer', 'cash', 'card', 'offset');

-- CreateEnum
CREATE TYPE "PeriodRule" AS ENUM ('calendar_year', 'anniversary', 'fixed_month');

-- CreateEnum
CREATE TYPE "Proration" AS ENUM ('none', 'daily', 'started_month', 'quarter', 'half_year', 'free_until_next');

-- CreateEnum
CREATE TYPE "ApplicationState" AS ENUM ('submitted', 'under_review', 'approved', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "MembershipEvent" AS ENUM ('suspended', 'resumed', 'resigned', 'resignation_withdrawn', 'excluded', 'honoured', 'honour_ended', 'reinstated');

-- CreateTable
CREATE TABLE "InvoiceSeries" (
    "id" UUID NOT NULL,
    "kind" "InvoiceKind" NOT NULL,
    "year" INTEGER NOT NULL,
    "isTest" BOOLEAN NOT NULL DEFAULT false,
    "prefix" TEXT NOT NULL,
    "next" INTEGER NOT NULL DEFAULT 1,
    "lastIssuedOn" DATE,
    "lastHash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "InvoiceSeries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invoice" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "membershipId" UUID,
    "kind" "InvoiceKind" NOT NULL DEFAULT 'invoice',
    "cancelsId" UUID,
    "seriesId" UUID,
    "sequence" INTEGER,
    "number" TEXT,
    "reference" TEXT,
    "currency" CHAR(3) NOT NULL,
    "netMinor" BIGINT NOT NULL,
    "taxMinor" BIGINT NOT NULL,
    "totalMinor" BIGINT NOT NULL,
    "lines" JSONB NOT NULL,
    "snapshot" JSONB,
    "periodStartsOn" DATE,
    "periodEndsBefore" DATE,
    "issuedOn" DATE,
    "dueOn" DATE,
    "previousHash" TEXT,
    "hash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finalisedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Payment" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "receivedOn" DATE NOT NULL,
    "method" "PaymentMethod" NOT NULL,
    "reference" TEXT,
    "recordedById" UUID,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "reversedAt" TIMESTAMPTZ(3),
    "reversalReason" TEXT,
    "formKey" TEXT NOT NULL,

    CONSTRAINT "Payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaymentAllocation" (
    "paymentId" UUID NOT NULL,
    "invoiceId" UUID NOT NULL,
    "amountMinor" BIGINT NOT NULL,

    CONSTRAINT "PaymentAllocation_pkey" PRIMARY KEY ("paymentId","invoiceId")
);

-- CreateTable
CREATE TABLE "DuesSettings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "accountHolder" TEXT NOT NULL,
    "iban" TEXT NOT NULL,
    "taxNote" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DuesSettings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MembershipType" (
    "id" UUID NOT NULL,
    "names" JSONB NOT NULL,
    "openTo" JSONB NOT NULL,
    "periodRule" "PeriodRule" NOT NULL,
    "periodMonth" INTEGER NOT NULL DEFAULT 1,
    "proration" "Proration" NOT NULL DEFAULT 'none',
    "joiningFeeMinor" BIGINT NOT NULL DEFAULT 0,
    "bands" JSONB NOT NULL,
    "question" TEXT,
    "paymentDays" INTEGER NOT NULL DEFAULT 30,
    "graceDays" INTEGER NOT NULL DEFAULT 60,
    "listingDelayDays" INTEGER NOT NULL DEFAULT 0,
    "renewalLeadDays" INTEGER NOT NULL DEFAULT 45,
    "noticeMonths" INTEGER NOT NULL DEFAULT 3,
    "seats" INTEGER NOT NULL DEFAULT 25,
    "hasVote" BOOLEAN NOT NULL DEFAULT true,
    "retiredAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MembershipType_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MembershipApplication" (
    "id" UUID NOT NULL,
    "typeId" UUID NOT NULL,
    "organisationId" UUID,
    "proposed" JSONB,
    "applicantId" UUID NOT NULL,
    "state" "ApplicationState" NOT NULL DEFAULT 'submitted',
    "headcount" INTEGER NOT NULL,
    "statement" TEXT NOT NULL,
    "answer" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueOn" DATE NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "reason" TEXT,

    CONSTRAINT "MembershipApplication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "typeId" UUID NOT NULL,
    "applicationId" UUID,
    "approvedOn" DATE NOT NULL,
    "headcount" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MembershipPeriod" (
    "id" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsBefore" DATE NOT NULL,
    "invoiceId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MembershipPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MembershipDecision" (
    "id" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "event" "MembershipEvent" NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "reference" TEXT,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MembershipDecision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "InvoiceSeries_kind_year_isTest_key" ON "InvoiceSeries"("kind", "year", "isTest");

-- CreateIndex
CREATE UNIQUE INDEX "Invoice_cancelsId_key" ON "Invoice"("cancelsId");

-- CreateIndex
CREATE INDEX "Invoice_organisationId_idx" ON "Invoice"("organisationId");

-- CreateIndex
CREATE INDEX "Invoice_membershipId_idx" ON "Invoice"("membershipId");

-- CreateIndex
CREATE INDEX "Invoice_finalisedAt_idx" ON "Invoice"("finalisedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Invoice_seriesId_sequence_key" ON "Invoice"("seriesId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_formKey_key" ON "Payment"("formKey");

-- CreateIndex
CREATE INDEX "Payment_organisationId_idx" ON "Payment"("organisationId");

-- CreateIndex
CREATE INDEX "Payment_recordedById_idx" ON "Payment"("recordedById");

-- CreateIndex
CREATE INDEX "PaymentAllocation_invoiceId_idx" ON "PaymentAllocation"("invoiceId");

-- CreateIndex
CREATE INDEX "MembershipApplication_typeId_idx" ON "MembershipApplication"("typeId");

-- CreateIndex
CREATE INDEX "MembershipApplication_organisationId_idx" ON "MembershipApplication"("organisationId");

-- CreateIndex
CREATE INDEX "MembershipApplication_applicantId_idx" ON "MembershipApplication"("applicantId");

-- CreateIndex
CREATE INDEX "MembershipApplication_decidedById_idx" ON "MembershipApplication"("decidedById");

-- CreateIndex
CREATE INDEX "MembershipApplication_state_submittedAt_idx" ON "MembershipApplication"("state", "submittedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_organisationId_key" ON "Membership"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_applicationId_key" ON "Membership"("applicationId");

-- CreateIndex
CREATE INDEX "Membership_typeId_idx" ON "Membership"("typeId");

-- CreateIndex
CREATE INDEX "MembershipPeriod_membershipId_idx" ON "MembershipPeriod"("membershipId");

-- CreateIndex
CREATE INDEX "MembershipPeriod_invoiceId_idx" ON "MembershipPeriod"("invoiceId");

-- CreateIndex
CREATE INDEX "MembershipDecision_membershipId_idx" ON "MembershipDecision"("membershipId");

-- CreateIndex
CREATE INDEX "MembershipDecision_decidedById_idx" ON "MembershipDecision"("decidedById");

-- AddForeignKey
ALTER TABLE "Invoice" ADD CONSTRAINT "Invoice_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invoice" ADD CONSTRAINT "Invoice_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invoice" ADD CONSTRAINT "Invoice_cancelsId_fkey" FOREIGN KEY ("cancelsId") REFERENCES "Invoice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invoice" ADD CONSTRAINT "Invoice_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "InvoiceSeries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentAllocation" ADD CONSTRAINT "PaymentAllocation_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaymentAllocation" ADD CONSTRAINT "PaymentAllocation_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipApplication" ADD CONSTRAINT "MembershipApplication_typeId_fkey" FOREIGN KEY ("typeId") REFERENCES "MembershipType"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipApplication" ADD CONSTRAINT "MembershipApplication_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipApplication" ADD CONSTRAINT "MembershipApplication_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipApplication" ADD CONSTRAINT "MembershipApplication_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_typeId_fkey" FOREIGN KEY ("typeId") REFERENCES "MembershipType"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "MembershipApplication"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipPeriod" ADD CONSTRAINT "MembershipPeriod_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipPeriod" ADD CONSTRAINT "MembershipPeriod_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipDecision" ADD CONSTRAINT "MembershipDecision_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipDecision" ADD CONSTRAINT "MembershipDecision_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A time covers at least one day, and money that is allotted is some.
ALTER TABLE "MembershipPeriod" ADD CONSTRAINT "MembershipPeriod_is_some_time" CHECK ("startsOn" < "endsBefore");
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_is_some_money" CHECK ("amountMinor" > 0);
ALTER TABLE "PaymentAllocation" ADD CONSTRAINT "PaymentAllocation_is_some_money" CHECK ("amountMinor" > 0);

-- A finalised invoice stays as it is, whoever asks: it is corrected by another document only.
CREATE FUNCTION muster_keep_invoice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."finalisedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'invoice % is finalised and cannot be changed', OLD."number";
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER muster_keep_invoice BEFORE UPDATE OR DELETE ON "Invoice" FOR EACH ROW EXECUTE FUNCTION muster_keep_invoice();

-- One open application per organisation.
CREATE UNIQUE INDEX "MembershipApplication_one_open" ON "MembershipApplication" ("organisationId") WHERE state IN ('submitted', 'under_review');
-- One invoice per membership and period that is not cancelled is kept by the operation, under the membership's lock.
