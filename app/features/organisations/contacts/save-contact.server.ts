import { ok, type Result, refuse } from "../../../lib/result.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import type { OrganisationContact } from "../../../platform/database/generated/client.ts";
import type { Act } from "../../accounts/viewer.ts";
import { type EditProblem, type EditTarget, editingProfile, type ProfileEdit } from "../editing-profile.server.ts";
import { type ContactKind, type ContactProblem, checkContact } from "./contact-value.ts";

export type ContactInput = EditTarget & {
  /** Left out for a new contact. */
  contactId?: string;
  kind: ContactKind;
  /** What it is for: "Reception", "International patients". */
  label?: string | null;
  value: string;
};

export const fieldOfContact = { phone: "phones", email: "emails", person: "contactPersons" } as const;

/** Adds a contact at the end, or changes one. Adding one that is there already changes nothing. */
export function saveContact(act: Act, input: ContactInput): Promise<Result<{ contactId: string }, EditProblem | ContactProblem | "unknown-contact">> {
  return editingProfile(act, input, "organisation.contact-saved", async (tx, edit): Promise<Result<{ contactId: string }, ContactProblem | "unknown-contact">> => {
    const value = checkContact(input.kind, input.value);
    if (!value.ok) return value;
    const contacts = await tx.organisationContact.findMany({ where: { organisationId: edit.organisation.id }, orderBy: { position: "asc" } });
    const before = contacts.find((contact) => contact.id === input.contactId);
    if (input.contactId && !before) return refuse("unknown-contact");
    const wanted = { kind: input.kind, label: input.label?.trim() || null, value: value.value };
    const equal = contacts.find((contact) => isEqual(contact, wanted));
    const after = equal ?? (await write(tx, edit, before, { ...wanted, position: before?.position ?? nextPosition(contacts) }));
    return ok({ contactId: after.id });
  });
}

async function write(tx: Tx, edit: ProfileEdit, before: OrganisationContact | undefined, data: Details & { position: number }): Promise<{ id: string }> {
  for (const kind of new Set([data.kind, before?.kind ?? data.kind])) edit.note(fieldOfContact[kind], null, null);
  if (before) return tx.organisationContact.update({ where: { id: before.id }, data });
  return tx.organisationContact.create({ data: { ...data, organisationId: edit.organisation.id } });
}

function nextPosition(contacts: readonly { position: number }[]): number {
  return (contacts.at(-1)?.position ?? -1) + 1;
}

type Details = { kind: ContactKind; label: string | null; value: string };

function isEqual(one: Details, other: Details): boolean {
  return one.kind === other.kind && one.label === other.label && one.value === other.value;
}
