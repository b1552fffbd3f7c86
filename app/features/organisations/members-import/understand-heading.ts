import { fold } from "../../../lib/fold.ts";
import { isLanguageCode, type LanguageCode, languageNames } from "../../../lib/messages/languages.ts";
import { memberTargetLabel } from "../../../lib/messages/members-import.ts";
import { descriptionNames, headingNames, unusedHeadings } from "./heading-names.ts";
import { type MemberField, type MemberTarget, memberFields } from "./member-target.ts";

/** What a heading says: a target, "unused" for what Muster knows and has no field for, null for what it does not know. */
export type Understood = MemberTarget | "unused" | null;

const spokenIn = ["en", "pt", "de", "fr", "es"];
const known = buildKnown();
const languagesByName = new Map((Object.keys(languageNames) as LanguageCode[]).flatMap((code) => namesOfLanguage(code).map((name) => [name, code] as const)));

/**
 * What a heading names, with decorations aside: "E-mail *", "1. Name", "Employees (FTE)", "firstName", "Phone 2",
 * "Description (pt)", and whom a group of columns is about ("Contact" above "E-mail").
 */
export function understandHeading(heading: string, group: string | null = null): Understood {
  const folded = foldHeading(heading);
  if (folded === "") return null;
  const inGroup = group === null ? null : understand(`${foldHeading(group)} ${folded}`.trim());
  const alone = understand(folded);
  return inGroup ?? (group !== null && isAboutPerson(foldHeading(group)) ? ofPerson(alone) : alone);
}

/** A heading in lower case without accents, signs and counters; words that are written together are taken apart. */
export function foldHeading(heading: string): string {
  const apart = heading.replace(/([\p{Ll}\d])(\p{Lu}\p{Ll})/gu, "$1 $2").replace(/^\s*\(?\d{1,2}[.):]\s+/, "");
  return fold(apart.replace(/\bn\.?\s?[º°]\.?(?=\s)/giu, "n ").replace(/[*†]/g, " "));
}

function understand(folded: string): Understood {
  const exact = known.get(folded) ?? null;
  if (exact) return exact;
  const description = descriptionIn(folded);
  if (description) return description;
  const bare = folded.replace(
    / (required|mandatory|optional|obrigatorio|opcional|pflichtfeld|obligatoire|obligatorio|if any|se aplicavel|\d{1,2}|fte|eur|euro|euros|in eur|k eur|m eur|wgs84|wgs 84|decimal|text)$/,
    "",
  );
  return bare === folded ? null : understand(bare);
}

/** "description pt", "descricao portugues", "profile in english": what is described, then the language. */
function descriptionIn(folded: string): MemberTarget | null {
  const match = /^(.+?)(?: in| em| auf| en| na)? (\S+)$/.exec(folded);
  const [name, last] = [match?.[1] ?? "", match?.[2] ?? ""];
  if (!descriptionLanguages.has(name)) return null;
  const code = isLanguageCode(last) ? last : languagesByName.get(last);
  return code ? `description:${code}` : null;
}

const personWords =
  /\b(contact|contacts|contact person|person|people|representative|responsible|delegate|ceo|manager|contacto|contactos|contato|pessoa|responsavel|representante|interlocutor|ansprechpartner|ansprechpartnerin|ansprechperson|kontakt|kontaktperson|vertreter|interlocuteur|responsable|representant|referente|osoba|contactpersoon|user|utilizador|benutzer)\b/;

/** Whether a folded group of columns is about a person rather than an organisation. */
function isAboutPerson(folded: string): boolean {
  return personWords.test(folded) && !/\b(organisation|organization|company|empresa|entidade|firma)\b/.test(folded);
}

const personal: Partial<Record<MemberField, MemberField>> = { legalName: "personName", email: "personEmail", phone: "personPhone", kind: "personJobTitle" };

/** The same of a person, where there is such a field: "E-mail" is that of the person. */
export function ofPerson(understood: Understood): Understood {
  return (personal as Record<string, MemberField>)[understood ?? ""] ?? understood;
}

const descriptionLanguages = new Map(Object.entries(descriptionNames).flatMap(([code, names]) => names.split(",").map((name) => [name, code as LanguageCode] as const)));

function buildKnown(): ReadonlyMap<string, Exclude<Understood, null>> {
  const found = new Map<string, Exclude<Understood, null>>();
  const add = (name: string, target: Exclude<Understood, null>) => {
    if (!found.has(name)) found.set(name, target);
  };
  for (const field of memberFields) add(fold(memberTargetLabel(field)), field);
  for (const code of Object.keys(languageNames) as LanguageCode[]) add(fold(memberTargetLabel(`description:${code}`)), `description:${code}`);
  for (const field of memberFields) for (const name of headingNames[field].split(",")) add(name.trim(), field);
  for (const [code, names] of Object.entries(descriptionNames)) for (const name of names.split(",")) add(name, `description:${code as LanguageCode}`);
  for (const name of unusedHeadings) add(name, "unused");
  return found;
}

function namesOfLanguage(code: LanguageCode): string[] {
  return spokenIn.map((locale) => fold(new Intl.DisplayNames([locale], { type: "language", fallback: "none" }).of(code) ?? "")).filter((name) => name !== "");
}
