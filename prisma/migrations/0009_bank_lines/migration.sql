-- CreateTable
CREATE TABLE "BankLine" (
    "id" UUID NOT NULL,
    "lineKey" TEXT NOT NULL,
    "bookedOn" DATE NOT NULL,
    "amountMinor" BIGINT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "reference" TEXT,
    "counterparty" TEXT,
    "iban" TEXT,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,
    "importedById" UUID,
    "paymentId" UUID,
    "setAsideAt" TIMESTAMPTZ(3),

    CONSTRAINT "BankLine_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "BankLine_lineKey_key" ON "BankLine"("lineKey");

-- CreateIndex
CREATE UNIQUE INDEX "BankLine_paymentId_key" ON "BankLine"("paymentId");

-- AddForeignKey
ALTER TABLE "BankLine" ADD CONSTRAINT "BankLine_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE SET NULL ON UPDATE CASCADE;
