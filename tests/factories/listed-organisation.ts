import { db } from "../../app/platform/database/db.server.ts";
import type { Organisation } from "../../app/platform/database/generated/client.ts";
import { createOrganisation } from "./organisation.ts";

const longAgo = new Date("2020-01-01T00:00:00Z");

/** An organisation that meets every condition of the public directory. Its search documents are written by `reindexOrganisations`. */
export async function createListedOrganisation(
  overrides: Partial<Organisation> & { city?: string; description?: string; latitude?: number; longitude?: number } = {},
): Promise<Organisation> {
  const { city = "Faro", description = `${"A house that looks after people who come from far away. ".repeat(2)}`, latitude, longitude, ...fields } = overrides;
  const organisation = await createOrganisation(fields);
  const organisationId = organisation.id;
  await db().site.create({ data: { organisationId, city, countryCode: organisation.countryCode, isPrimary: true, latitude, longitude } });
  await db().organisationDescription.create({ data: { organisationId, locale: "en", text: description } });
  await db().standingDecision.create({ data: { organisationId, standing: "good", decidedAt: longAgo } });
  await db().listingConsent.create({ data: { organisationId, givenAt: longAgo } });
  return organisation;
}
