import { invoicePdfWords } from "../../../lib/messages/mail/invoice-pdf.ts";
import { formatMinor } from "../../../lib/money.ts";
import type { Invoice } from "../../../platform/e-invoice.server.ts";
import type { ShownInvoice } from "./find-invoice.server.ts";
import type { InvoiceLine, InvoiceSnapshot } from "./invoice-parts.ts";
import { lineName } from "./line-name.ts";
import { taxTotals } from "./vat.ts";

/** Addresses at which seller and buyer take electronic documents: e-mail, scheme EM of the EAS list. */
export type Endpoints = { seller: string; buyer: string };

/**
 * The document by EN 16931, in the library's names, which are UBL's. A cancellation is a credit note (381) with its amounts
 * turned round. Totals follow the standard: lines (BR-CO-10), net (BR-CO-13), tax by category (BR-CO-14, 17), gross (BR-CO-15).
 */
export function eInvoiceOf(invoice: ShownInvoice, endpoints: Endpoints, locale: "en" | "pt"): Invoice {
  const { snapshot, currency, kind } = invoice;
  const isCredit = kind === "cancellation";
  const minorOf = (minor: string) => (isCredit ? -BigInt(minor) : BigInt(minor));
  const amount = (name: string, minor: bigint) => ({ [`cbc:${name}`]: formatMinor({ minor, currency }), [`cbc:${name}@currencyID`]: currency });
  const totals = taxTotals(invoice.lines.map((line) => ({ ...line, minor: minorOf(line.minor) })));
  const document = {
    "cbc:CustomizationID": "urn:cen.eu:en16931:2017",
    "cbc:ID": invoice.number,
    "cbc:IssueDate": invoice.issuedOn,
    ...(isCredit ? {} : { "cbc:DueDate": invoice.dueOn }),
    "cbc:InvoiceTypeCode": isCredit ? "381" : "380",
    "cbc:DocumentCurrencyCode": currency,
    ...(invoice.period && { "cac:InvoicePeriod": { "cbc:StartDate": invoice.period.from, "cbc:EndDate": invoice.period.to } }),
    ...(snapshot.cancels && { "cac:BillingReference": [{ "cac:InvoiceDocumentReference": { "cbc:ID": snapshot.cancels } }] }),
    "cac:AccountingSupplierParty": { "cac:Party": party({ ...snapshot.seller, endpoint: endpoints.seller }) },
    "cac:AccountingCustomerParty": { "cac:Party": party({ ...snapshot.buyer, taxId: snapshot.buyer.vatNumber, endpoint: endpoints.buyer }) },
    ...(!isCredit && snapshot.seller.iban && { "cac:PaymentMeans": [paymentMeans(invoice)] }),
    "cac:TaxTotal": [
      {
        ...amount("TaxAmount", minorOf(invoice.taxMinor)),
        "cac:TaxSubtotal": totals.map(({ netMinor, taxMinor, ...category }) => ({
          ...amount("TaxableAmount", netMinor),
          ...amount("TaxAmount", taxMinor),
          "cac:TaxCategory": { ...taxCategory(category), ...exemption(category, snapshot) },
        })),
      },
    ],
    "cac:LegalMonetaryTotal": {
      ...amount("LineExtensionAmount", minorOf(invoice.netMinor)),
      ...amount("TaxExclusiveAmount", minorOf(invoice.netMinor)),
      ...amount("TaxInclusiveAmount", minorOf(invoice.totalMinor)),
      ...amount("PayableAmount", minorOf(invoice.totalMinor)),
    },
    "cac:InvoiceLine": invoice.lines.map((line, index) => ({
      "cbc:ID": String(index + 1),
      // C62 is "one" (UN/ECE Recommendation 20).
      ...{ "cbc:InvoicedQuantity": "1", "cbc:InvoicedQuantity@unitCode": "C62" },
      ...amount("LineExtensionAmount", minorOf(line.minor)),
      "cac:Item": {
        ...(line.computation === "" ? {} : { "cbc:Description": line.computation }),
        "cbc:Name": lineName(line, invoicePdfWords(locale)),
        "cac:ClassifiedTaxCategory": taxCategory(line),
      },
      "cac:Price": amount("PriceAmount", minorOf(line.minor)),
    })),
  };
  // The library spells out every country and currency as a type; what it is given is checked by its schema when it writes.
  return { "ubl:Invoice": document } as unknown as Invoice;
}

type Category = Pick<InvoiceLine, "taxCategory" | "rateBasisPoints">;

function taxCategory({ taxCategory: id, rateBasisPoints }: Category) {
  return { "cbc:ID": id, "cbc:Percent": String(rateBasisPoints / 100), "cac:TaxScheme": { "cbc:ID": "VAT" } };
}

/** Why a category carries no tax (BR-E-10, BR-AE-10): dues fixed by statutes are exempt by article 132(1)(l) of Directive 2006/112/EC. */
function exemption({ taxCategory: id }: Category, { seller }: InvoiceSnapshot) {
  if (id === "AE") return { "cbc:TaxExemptionReasonCode": "VATEX-EU-AE" };
  return id === "E" ? { "cbc:TaxExemptionReasonCode": "VATEX-EU-132-1L", ...(seller.taxNote !== "" && { "cbc:TaxExemptionReason": seller.taxNote }) } : {};
}

type Side = { name: string; address: string | null; countryCode: string; taxId?: string | null; endpoint: string };

function party({ name, address, countryCode, taxId, endpoint }: Side) {
  const [street, more] = (address ?? "").split("\n").filter((line) => line !== "");
  return {
    ...{ "cbc:EndpointID": endpoint, "cbc:EndpointID@schemeID": "EM" },
    "cac:PostalAddress": {
      ...(street && { "cbc:StreetName": street }),
      ...(more && { "cbc:AdditionalStreetName": more }),
      "cac:Country": { "cbc:IdentificationCode": countryCode },
    },
    ...(taxId && { "cac:PartyTaxScheme": [taxSchemeOf(taxId)] }),
    "cac:PartyLegalEntity": { "cbc:RegistrationName": name },
  };
}

/** A VAT number begins with its country (BT-31); another tax number is one of the tax office (BT-32). */
function taxSchemeOf(taxId: string) {
  return { "cbc:CompanyID": taxId, "cac:TaxScheme": { "cbc:ID": /^[A-Z]{2}/.test(taxId) ? "VAT" : "TAX" } };
}

/** 58 is a SEPA credit transfer, 30 another (UNCL 4461). */
function paymentMeans({ snapshot: { seller }, reference, currency }: ShownInvoice) {
  return {
    "cbc:PaymentMeansCode": currency === "EUR" ? "58" : "30",
    ...(reference && { "cbc:PaymentID": reference }),
    "cac:PayeeFinancialAccount": { "cbc:ID": seller.iban, ...(seller.accountHolder && { "cbc:Name": seller.accountHolder }) },
  };
}
