import { csvOf } from "../../lib/csv.ts";
import { organisationKinds } from "../../lib/messages/directory.ts";
import type { SerializedProfile, SerializedTerm } from "../organisations/serialize-profile.ts";
import { termLabel } from "../organisations/vocabulary/term-label.ts";

/** An organisation of the public directory as its export tells it. */
export type ExportedOrganisation = Omit<SerializedProfile, "organisationId" | "logo"> & {
  url: string;
  /** The public register that the entry comes from, where it is not the organisation's own profile. */
  register: string | null;
};

const columns: [header: string, value: (organisation: ExportedOrganisation) => string | string[] | undefined][] = [
  ["name", ({ name }) => name],
  ["legal_name", ({ legalName }) => legalName],
  ["kind", ({ kind }) => organisationKinds[kind]],
  ["member", ({ isMember }) => (isMember ? "yes" : "no")],
  ["country", ({ countryCode }) => countryCode],
  ["towns", ({ sites }) => sites?.map((site) => site.city)],
  ["street", ({ sites }) => sites?.[0]?.address?.street ?? ""],
  ["postcode", ({ sites }) => sites?.[0]?.address?.postcode ?? ""],
  ["website", ({ website }) => website],
  ["phones", ({ phones }) => phones?.map((contact) => contact.value)],
  ["emails", ({ emails }) => emails?.map((contact) => contact.value)],
  ["vat_number", ({ vatNumber }) => vatNumber],
  ["services", ({ services }) => labels(services)],
  ["products", ({ products }) => labels(products)],
  ["capabilities", ({ capabilities }) => labels(capabilities)],
  ["serves", ({ clientele }) => labels(clientele)],
  ["languages", ({ languages }) => languages],
  ["source_markets", ({ sourceMarkets }) => sourceMarkets],
  ["accreditations", ({ accreditations }) => accreditations?.map((accreditation) => accreditation.scheme)],
  ["description", ({ descriptions }) => (descriptions?.find((text) => text.locale === "en") ?? descriptions?.[0])?.text],
  ["register", ({ register }) => register ?? ""],
  ["url", ({ url }) => url],
];

function labels(terms: readonly SerializedTerm[] | undefined): string[] | undefined {
  return terms?.map((term) => termLabel(term));
}

/** The directory as a table; several values of a cell are separated by semicolons. */
export function directoryCsv(organisations: readonly ExportedOrganisation[]): string {
  const rows = organisations.map((organisation) =>
    columns.map(([, pick]) => {
      const value = pick(organisation) ?? "";
      return typeof value === "string" ? value : value.join("; ");
    }),
  );
  return csvOf(
    columns.map(([header]) => header),
    rows,
  );
}

/** The same as JSON, with everything that the public sees of each profile. */
export function directoryJson(clusterName: string, organisations: readonly ExportedOrganisation[]): string {
  return JSON.stringify({ cluster: clusterName, organisations });
}
