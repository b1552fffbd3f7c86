-- CreateTable
CREATE TABLE "DunningNotice" (
    "invoiceId" UUID NOT NULL,
    "step" INTEGER NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DunningNotice_pkey" PRIMARY KEY ("invoiceId","step")
);

-- AddForeignKey
ALTER TABLE "DunningNotice" ADD CONSTRAINT "DunningNotice_invoiceId_fkey" FOREIGN KEY ("invoiceId") REFERENCES "Invoice"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
