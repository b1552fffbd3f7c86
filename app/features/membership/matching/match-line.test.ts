import { expect, test } from "vitest";
import { certainMatch, matchLine, type OpenInvoice, type WaitingLine } from "./match-line.ts";

const invoice = (overrides: Partial<OpenInvoice> = {}): OpenInvoice => ({
  ...{ invoiceId: "1", number: "2026-0007", reference: "RF94INV2026000007", openMinor: 80_000n, currency: "EUR", names: ["Clínica do Mar, Lda"], ibans: [] },
  ...overrides,
});
const line = (overrides: Partial<WaitingLine> = {}): WaitingLine => ({ amountMinor: 80_000n, currency: "EUR", reference: null, counterparty: null, iban: null, ...overrides });
const best = (given: Partial<WaitingLine>, ...invoices: OpenInvoice[]) => {
  const [first] = matchLine(line(given), invoices.length > 0 ? invoices : [invoice()]);
  return first ? `${first.score} ${first.reasons.join("+")}` : "none";
};

test("the reference decides, however it is typed; then amount and account; then amount and name", () => {
  expect(best({ reference: "RF94 INV2 0260 0000 7" })).toBe("1 reference+amount");
  expect(best({ reference: "dues 2026/0007 thank you" })).toBe("1 reference+amount");
  expect(best({ reference: "RF94INV2026000007", amountMinor: 79_950n })).toBe("0.95 reference");
  expect(best({ iban: "PT50" }, invoice({ ibans: ["PT50"] }))).toBe("0.9 amount+iban");
  expect(best({ counterparty: "CLINICA DO MAR LDA" })).toBe("0.7 amount+name");
  expect(best({ counterparty: "Somebody else" })).toBe("0.4 amount");
  expect(best({ amountMinor: 79_950n, counterparty: "Clínica do Mar" })).toBe("none");
  expect(best({ reference: "RF94INV2026000007", currency: "USD" })).toBe("none");
});

test("only a sure match that has no equal is certain", () => {
  const two = [invoice(), invoice({ invoiceId: "2", number: "2026-0008", reference: null })];
  expect(certainMatch(matchLine(line({ reference: "2026-0008" }), two))?.invoiceId).toBe("2");
  expect(certainMatch(matchLine(line({ reference: "2026-0007 and 2026-0008" }), two))).toBeNull();
  expect(certainMatch(matchLine(line({ counterparty: "Clínica do Mar" }), two))).toBeNull();
  expect(certainMatch([])).toBeNull();
});
