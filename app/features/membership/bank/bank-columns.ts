import { fold } from "../../../lib/fold.ts";

export const bankFields = ["bookedOn", "valueOn", "amount", "credit", "debit", "direction", "currency", "reference", "counterparty", "iban", "bankReference"] as const;
export type BankField = (typeof bankFields)[number];

/** The place of each field's column; a field that no column gives is absent. */
export type BankColumns = Partial<Record<BankField, number>>;

/** How banks head their columns (English, Portuguese, German, Spanish, French, Dutch, Italian). */
const headings: Record<BankField, readonly string[]> = {
  bookedOn: [
    "booking date",
    "date",
    "transaction date",
    "posting date",
    "data",
    "data mov",
    "data movimento",
    "data lancamento",
    "data mov.",
    "buchungstag",
    "buchungsdatum",
    "datum",
    "fecha",
    "fecha operacion",
    "date operation",
    "date comptable",
    "boekdatum",
    "data contabile",
  ],
  valueOn: ["value date", "data valor", "data valuta", "valutadatum", "wertstellung", "valuta", "fecha valor", "date valeur", "date de valeur", "rentedatum"],
  amount: ["amount", "montante", "valor", "importancia", "betrag", "umsatz", "importe", "montant", "bedrag", "importo", "amount (eur)", "betrag (eur)"],
  credit: ["credit", "credito", "haben", "abono", "paid in", "money in", "bij", "avere", "gutschrift"],
  debit: ["debit", "debito", "soll", "cargo", "paid out", "money out", "af", "dare", "lastschrift"],
  direction: ["direction", "credit/debit", "debit/credit", "cdtdbtind", "soll/haben", "s/h", "af bij", "tipo", "sinal", "type"],
  currency: ["currency", "moeda", "wahrung", "waehrung", "divisa", "moneda", "devise", "valuta code", "munt"],
  reference: [
    "reference",
    "description",
    "descricao",
    "payment reference",
    "details",
    "verwendungszweck",
    "buchungstext",
    "concepto",
    "libelle",
    "communication",
    "omschrijving",
    "mededelingen",
    "descrizione",
    "causale",
    "referencia",
    "remittance information",
  ],
  counterparty: [
    "counterparty",
    "name",
    "payer",
    "payee",
    "ordenante",
    "beneficiario",
    "nome",
    "auftraggeber/empfanger",
    "beguenstigter/zahlungspflichtiger",
    "name zahlungsbeteiligter",
    "nom",
    "naam tegenpartij",
    "naam",
    "nominativo",
    "payer name",
  ],
  iban: [
    "iban",
    "counterparty iban",
    "iban ordenante",
    "account",
    "kontonummer/iban",
    "iban zahlungsbeteiligter",
    "tegenrekening",
    "compte",
    "cuenta",
    "conta",
    "iban of counterparty",
  ],
  bankReference: ["transaction id", "bank reference", "id", "referencia do banco", "transaktions-id", "numero operacao", "transaction reference"],
};

const fieldOf = new Map(bankFields.flatMap((field) => headings[field].map((heading) => [fold(heading), field] as const)));

export function isBankHeading(heading: string): boolean {
  return fieldOf.has(fold(heading));
}

/** What the columns seem to be, unless they were named; a field takes the first column that fits. */
export function bankColumns(columns: readonly string[], chosen: Readonly<Record<string, BankField>> = {}): BankColumns {
  const found: BankColumns = {};
  const taken = new Set<number>();
  columns.forEach((column, place) => {
    const field = chosen[column];
    if (field === undefined) return;
    found[field] = place;
    taken.add(place);
  });
  columns.forEach((column, place) => {
    const field = fieldOf.get(fold(column));
    if (field !== undefined && found[field] === undefined && !taken.has(place)) found[field] = place;
  });
  return found;
}

/** Whether a table with these columns can be read: a day, and an amount in one of the three ways that banks write it. */
export function missingBankFields({ bookedOn, valueOn, amount, credit, debit }: BankColumns): ("bookedOn" | "amount")[] {
  const hasAmount = amount !== undefined || (credit !== undefined && debit !== undefined);
  return [...(bookedOn === undefined && valueOn === undefined ? (["bookedOn"] as const) : []), ...(hasAmount ? [] : (["amount"] as const))];
}
