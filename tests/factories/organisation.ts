import { db } from "../../app/platform/database/db.server.ts";
import type { Organisation } from "../../app/platform/database/generated/client.ts";

let count = 0;

export function createOrganisation(overrides: Partial<Organisation> = {}): Promise<Organisation> {
  count += 1;
  return db().organisation.create({
    data: { slug: `organisation-${count}`, kind: "provider", legalName: `Organisation ${count}`, countryCode: "PT", isMember: true, ...overrides },
  });
}
