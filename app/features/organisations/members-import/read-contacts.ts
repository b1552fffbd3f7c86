import { checkContact } from "../contacts/contact-value.ts";
import type { MemberCells } from "./member-cells.ts";
import type { MemberPerson } from "./member-row.ts";
import { partsOfList, readRight } from "./member-values.ts";

/** Every e-mail address of a field, in lower case and once: "a@x.pt; b@x.pt", "Ana <a@x.pt>", "mailto:a@x.pt". What is none is reported. */
export function emailsOf(cells: MemberCells, target: "email" | "personEmail"): string[] {
  const parts = cells.all(target).flatMap(({ text }) => text.split(/[\s,;|/<>()]+/).filter((part) => part.includes("@") || !/[<>]/.test(text)));
  const found = parts
    .filter((part) => /[^\s.]/.test(part) && !/^(or|e|ou|and|und|oder|y|et)$/i.test(part))
    .map((part) => checkContact("email", part.replace(/^mailto:/i, "").replace(/\.+$/, "")));
  if (found.some((checked) => !checked.ok)) cells.report("unreadable-email", target);
  return [...new Set(found.flatMap((checked) => (checked.ok ? [checked.value] : [])))];
}

/** Every telephone number of a field, as typed. What is none is reported, and so is a fax number. */
export function phonesOf(cells: MemberCells, target: "phone" | "personPhone"): string[] {
  const parts = cells.all(target).flatMap(({ text }) => text.split(/[;,|\n]|\s\/\s|\s(?:or|ou|oder|e|y|et)\s/));
  const found = parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => (/^fax\b/i.test(part) ? ({ ok: false } as const) : checkContact("phone", bareNumber(part))));
  if (found.some((checked) => !checked.ok)) cells.report("unreadable-phone", target);
  return [...new Set(found.flatMap((checked) => (checked.ok ? [checked.value] : [])))];
}

/** Without what people write around a number: "Tel.: …", "(geral)", a tab of a telephone system. */
function bareNumber(text: string): string {
  return text
    .replace(/^(tel|telef|telefone|telephone|phone|t|m|tlm|mobile|telem[oó]vel|handy|mobil)\s*[.:]+\s*/i, "")
    .replace(/\s*\((?:[\p{L}\s.]+)\)\s*$/u, "")
    .replace(/[\u2010-\u2015]/g, "-");
}

const ofPerson = ["personEmail", "personPhone", "personJobTitle", "personRights"] as const;

/** The person that a row names; null where it names none, which is reported where there is more of a person. */
export function readPerson(cells: MemberCells): MemberPerson | null {
  const name = nameOf(cells);
  const [email = null, ...otherEmails] = emailsOf(cells, "personEmail");
  const [phone = null, ...otherPhones] = phonesOf(cells, "personPhone");
  if (name === "") {
    if (cells.hasAny(ofPerson)) cells.report("person-without-name", "personName");
    return null;
  }
  if (!/\p{L}/u.test(name) || name.includes("@")) {
    cells.report("person-name-is-no-name", "personName");
    return null;
  }
  if (email === null) cells.report("person-without-email", "personEmail");
  if (otherEmails.length > 0) cells.report("several-values", "personEmail");
  if (otherPhones.length > 0) cells.report("several-values", "personPhone");
  return { row: cells.row, name, email, phone, jobTitle: cells.one("personJobTitle") || null, rights: rightsOf(cells) };
}

function nameOf(cells: MemberCells): string {
  const parts = [...cells.all("personFirstName"), ...cells.all("personLastName")].map(({ text }) => text);
  return cells.one("personName") || parts.join(" ").replace(/\s+/g, " ");
}

function rightsOf(cells: MemberCells): MemberPerson["rights"] {
  const found = cells
    .all("personRights")
    .flatMap(({ text }) => partsOfList(text))
    .map(readRight);
  if (found.includes(null)) cells.report("unreadable-rights", "personRights");
  return [...new Set(found.filter((right) => right !== null))];
}
