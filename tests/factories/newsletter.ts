import { db } from "../../app/platform/database/db.server.ts";
import type { NewsletterIssue } from "../../app/platform/database/generated/client.ts";

const at = new Date("2026-01-01T08:00:00Z");

export function createList(overrides: { isPublic?: boolean } = {}) {
  return db().newsletterList.create({ data: { names: { en: "Coast letter", pt: "Carta da costa" }, isPublic: true, createdAt: at, ...overrides } });
}

/** Somebody who takes a list, without being in the portal. */
export async function createSubscriber(listId: string, email: string, locale: string | null = null): Promise<string> {
  const said = { listId, wording: "1", locale: locale ?? "en", source: "website", at };
  const { id } = await db().subscriber.create({ data: { email, locale, createdAt: at, consents: { create: [{ ...said, action: "requested" }] } } });
  await db().consentEvent.create({ data: { ...said, subscriberId: id, action: "confirmed", at: new Date(at.getTime() + 1_000) } });
  return id;
}

/** A draft in two languages. */
export function createIssue(listId: string, overrides: Partial<NewsletterIssue> = {}) {
  const heads = { en: { subject: "News of the coast", preheader: "Three things" }, pt: { subject: "Novidades da costa", preheader: "Três coisas" } };
  const blocks = [
    { kind: "heading", text: { en: "What is new", pt: "O que há de novo" }, url: "" },
    { kind: "text", text: { en: "We met.\n\nWe agreed.", pt: "Reunimos.\n\nAcordámos." }, url: "" },
    { kind: "button", text: { en: "Read on", pt: "Ler mais" }, url: "https://example.org/more" },
  ];
  return db().newsletterIssue.create({ data: { listId, heads, blocks, audience: {}, createdAt: at, ...overrides } as never });
}
