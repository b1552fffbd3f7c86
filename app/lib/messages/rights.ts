import type { Option } from "./option.ts";

/** What a person may do for an organisation. */
export const rightWords = {
  admin: { label: "Admin", hint: "Invites people and changes their rights, edits the profile, decides on the public listing." },
  billing: { label: "Billing", hint: "Sees and pays invoices." },
  voter: { label: "Voter", hint: "Votes for the organisation." },
  editor: { label: "Editor", hint: "Edits the profile." },
  project_lead: { label: "Project lead", hint: "Looks after the organisation’s part in joint projects." },
  member: { label: "Member", hint: "Belongs to the organisation and sees what members see." },
} as const;

/** What a person does in the office. */
export const officeRoleWords = {
  manager: { label: "Manager", hint: "Runs the office and may do everything. Needs a second step at sign-in." },
  treasurer: { label: "Treasurer", hint: "Looks after dues and payments. Needs a second step at sign-in." },
  editor: { label: "Editor", hint: "Keeps organisations and their profiles in order." },
  data_steward: { label: "Data steward", hint: "Watches over data and reads the audit. Needs a second step at sign-in." },
  observer: { label: "Observer", hint: "Reads the audit, for the board or an evaluator. Changes nothing." },
} as const;

export const kindWords = {
  provider: "Provider",
  supplier: "Supplier",
  research: "Research",
  public_body: "Public body",
  association: "Association",
  other: "Other",
} as const;

const optionsOf = <Key extends string>(words: Record<Key, { label: string; hint: string } | string>): Option[] =>
  (Object.entries(words) as [Key, { label: string; hint: string } | string][]).map(([value, word]) => (typeof word === "string" ? { value, label: word } : { value, ...word }));

export const rightOptions = optionsOf(rightWords);
export const officeRoleOptions = optionsOf(officeRoleWords);
export const kindOptions = optionsOf(kindWords);

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** Rights as people read them: "Admin and Voter". */
export function rightNames(rights: readonly (keyof typeof rightWords)[]): string {
  return rights.length === 0 ? "no rights" : list.format(rights.map((right) => rightWords[right].label));
}

export function officeRoleNames(roles: readonly (keyof typeof officeRoleWords)[]): string {
  return list.format(roles.map((role) => officeRoleWords[role].label));
}
