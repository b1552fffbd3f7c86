const en = {
  kind: { invoice: "Invoice", cancellation: "Cancellation" },
  notice: { title: "Payment notice", note: "This is a payment notice, not an invoice. The certified invoice is issued and sent separately." },
  issuedOn: "Date",
  dueOn: "Due on",
  period: "For the time",
  buyer: "For",
  vatNumber: "VAT number",
  what: "What it is for",
  computation: "How it comes about",
  amount: "Amount",
  dues: (p: { from: number; to: number | null }) => `Dues, band of ${p.to === null ? `${p.from} people and more` : `${p.from} to ${p.to} people`}`,
  "joining-fee": "Joining fee",
  net: "Sum",
  exempt: "VAT, exempt",
  tax: (p: { percent: string }) => `VAT ${p.percent}`,
  total: "Total",
  cancels: (p: { number: string }) => `Takes back invoice ${p.number}.`,
  isCancelled: (p: { number: string }) => `This invoice was taken back by ${p.number}. Nothing is to be paid.`,
  pay: "How to pay",
  account: "Account of",
  iban: "IBAN",
  reference: "Reference",
  scan: "Scan with your banking app",
  test: "TEST: do not pay",
};
type Words = typeof en;

const pt: Words = {
  kind: { invoice: "Fatura", cancellation: "Anulação" },
  notice: { title: "Aviso de pagamento", note: "Este documento é um aviso de pagamento, não uma fatura. A fatura certificada é emitida e enviada à parte." },
  issuedOn: "Data",
  dueOn: "Vencimento",
  period: "Período",
  buyer: "Para",
  vatNumber: "NIF/IVA",
  what: "Descrição",
  computation: "Cálculo",
  amount: "Valor",
  dues: ({ from, to }) => `Quota, escalão ${to === null ? `a partir de ${from} pessoas` : `de ${from} a ${to} pessoas`}`,
  "joining-fee": "Joia",
  net: "Soma",
  exempt: "IVA, isento",
  tax: ({ percent }) => `IVA ${percent}`,
  total: "Total",
  cancels: ({ number }) => `Anula a fatura ${number}.`,
  isCancelled: ({ number }) => `Esta fatura foi anulada por ${number}. Não há nada a pagar.`,
  pay: "Como pagar",
  account: "Titular da conta",
  iban: "IBAN",
  reference: "Referência",
  scan: "Ler com a aplicação do seu banco",
  test: "TESTE: não pagar",
};

/** The words of an invoice as a PDF, in the language of whoever pays. */
export function invoicePdfWords(locale: "en" | "pt"): Words {
  return locale === "pt" ? pt : en;
}
