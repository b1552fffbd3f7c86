-- CreateEnum
CREATE TYPE "CardPaymentState" AS ENUM ('starting', 'open', 'processing', 'paid', 'failed', 'expired');

-- AlterEnum
ALTER TYPE "PaymentMethod" ADD VALUE 'direct_debit';

-- CreateTable
CREATE TABLE "CardPayment" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "state" "CardPaymentState" NOT NULL DEFAULT 'starting',
    "startedById" UUID,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "checkedAt" TIMESTAMPTZ(3),
    "checkoutId" TEXT,
    "checkoutUrl" TEXT,
    "vendorPaymentId" TEXT,
    "bookings" INTEGER NOT NULL DEFAULT 0,
    "paymentId" UUID,

    CONSTRAINT "CardPayment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CardPaymentInvoice" (
    "cardPaymentId" UUID NOT NULL,
    "invoiceId" UUID NOT NULL,

    CONSTRAINT "CardPaymentInvoice_pkey" PRIMARY KEY ("cardPaymentId","invoiceId")
);

-- CreateTable
CREATE TABLE "PaymentEvent" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PaymentEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SandboxObject" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SandboxObject_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CardPayment_checkoutId_key" ON "CardPayment"("checkoutId");

-- CreateIndex
CREATE UNIQUE INDEX "CardPayment_vendorPaymentId_key" ON "CardPayment"("vendorPaymentId");

-- CreateIndex
CREATE UNIQUE INDEX "CardPayment_paymentId_key" ON "CardPayment"("paymentId");

-- CreateIndex
CREATE INDEX "CardPayment_organisationId_idx" ON "CardPayment"("organisationId");

-- CreateIndex
CREATE INDEX "CardPayment_startedAt_idx" ON "CardPayment"("startedAt");

-- CreateIndex
CREATE INDEX "CardPaymentInvoice_invoiceId_idx" ON "CardPaymentInvoice"("invoiceId");

-- CreateIndex
CREATE INDEX "SandboxObject_kind_createdAt_idx" ON "SandboxObject"("kind", "createdAt");

-- AddForeignKey
ALTER TABLE "CardPayment" ADD CONSTRAINT "CardPayment_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardPayment" ADD CONSTRAINT "CardPayment_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardPaymentInvoice" ADD CONSTRAINT "CardPaymentInvoice_cardPaymentId_fkey" FOREIGN KEY ("cardPaymentId") REFERENCES "CardPayment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CardPaymentInvoice" ADD CONSTRAINT "CardPaymentInvoice_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
