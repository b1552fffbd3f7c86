import { fold } from "../../../lib/fold.ts";
import { isPersonTarget, type MemberField, type MemberTarget } from "./member-target.ts";
import type { SuggestedColumn } from "./suggested-column.ts";

/** Headings of columns that a mailing service fills from where its mails were opened: they say nothing of the organisation. */
const guessedByMailing = ["latitude", "longitude", "countryCode"];
const mailingMarks = ["leid", "euid", "optin ip", "confirm ip", "member rating"];
/** Headings of numbers that belong to the entry itself, and so to the person where each row is a person's. */
const numberOfEntry = /^(record id|user id|contact id|person id|id|code|nummer|nr|reference|ref|crm id)$/;

/**
 * Decides what columns mean beside each other: in a list of people "E-mail" and "Phone" are the person's, "Name" beside
 * "Company" is a person, the number of a row is no number of an organisation.
 */
export function settlePeople(columns: readonly SuggestedColumn[]): SuggestedColumn[] {
  const settled = settleMailing(columns);
  const has = (target: MemberTarget) => settled.some((column) => column.target === target);
  const isListOfPeople = has("personFirstName") || has("personLastName");
  const people = isListOfPeople ? settleNames(settled.map((column) => ofListOfPeople(column, has))) : settleContact(settleNames(settled));
  return withoutNameless(people);
}

/** Where no column names a person, nothing can be said of one: contact addresses are the organisation's. */
function withoutNameless(columns: readonly SuggestedColumn[]): SuggestedColumn[] {
  if (columns.some(({ target }) => target === "personName" || target === "personFirstName" || target === "personLastName")) return [...columns];
  return columns.map((column) => {
    if (column.target === null || !isPersonTarget(column.target)) return column;
    const organisations = { personEmail: "email", personPhone: "phone" }[column.target as string] as MemberTarget | undefined;
    return organisations ? { ...column, target: organisations, isCertain: false } : { ...column, target: null, reason: "nameless", isCertain: false };
  });
}

function settleMailing(columns: readonly SuggestedColumn[]): SuggestedColumn[] {
  const marks = columns.filter(({ column }) => mailingMarks.includes(fold(column))).length;
  if (marks < 2) return [...columns];
  return columns.map((column) => (guessedByMailing.includes(column.target ?? "") ? { ...column, target: null, reason: "not-ours" as const } : column));
}

/** A person a row: what is not said to be the company's is the person's. */
function ofListOfPeople(column: SuggestedColumn, has: (target: MemberTarget) => boolean): SuggestedColumn {
  const { target } = column;
  const isOfCompany = /\b(company|organisation|organization|office|main|general|empresa|entidade|geral|firma|zentrale|info)\b/.test(fold(column.column));
  if (target === "externalId" && numberOfEntry.test(fold(column.column))) return { ...column, target: null, reason: "not-ours" };
  if (target === "email" && !isOfCompany && !has("personEmail")) return { ...column, target: "personEmail" };
  return target === "phone" && !isOfCompany && !has("personPhone") ? { ...column, target: "personPhone" } : column;
}

/** "Name" beside a column that names the company is a person's; beside a first name alone it is the last name. */
function settleNames(columns: readonly SuggestedColumn[]): SuggestedColumn[] {
  const plain = (column: SuggestedColumn) => column.target === "legalName" && /^(name|names|nome|nombre|nom|naam)$/.test(fold(column.column));
  const has = (target: MemberTarget) => columns.some((column) => column.target === target);
  if (!columns.some(plain)) return [...columns];
  const hasCompany = columns.some((column) => column.target === "legalName" && !plain(column));
  const becomes = (target: MemberField) => columns.map((column) => (plain(column) ? { ...column, target, isCertain: false } : column));
  if (has("personFirstName") && !has("personLastName")) return becomes("personLastName");
  if (hasCompany) return has("personName") || has("personLastName") ? [...columns] : becomes("personName");
  return has("personFirstName") ? columns.map((column) => (plain(column) ? { ...column, isCertain: false } : column)) : [...columns];
}

/** Directly after a contact person, "E-mail" and "Phone" are likely to be that person's: suggested, and to be looked at. */
function settleContact(columns: readonly SuggestedColumn[]): SuggestedColumn[] {
  let isAfterPerson = false;
  return columns.map((column) => {
    const { target } = column;
    if (target === "email" || target === "phone") {
      const person = target === "email" ? ("personEmail" as const) : ("personPhone" as const);
      const isFree = !columns.some((other) => other.target === person);
      return isAfterPerson && isFree ? { ...column, target: person, isCertain: false } : column;
    }
    isAfterPerson = target !== null && isPersonTarget(target);
    return column;
  });
}
