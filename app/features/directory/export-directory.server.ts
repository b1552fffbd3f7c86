import { readDataVersions } from "../../platform/database/data-version.server.ts";
import { db } from "../../platform/database/db.server.ts";
import { clusterDay } from "../accounts/cluster-day.server.ts";
import { findCluster } from "../accounts/find-cluster.server.ts";
import { listFullProfiles } from "../organisations/list-full-profiles.server.ts";
import { directoryCsv, directoryJson, type ExportedOrganisation } from "./directory-export.ts";
import { listPublications } from "./list-publications.server.ts";

export type ExportFormat = "csv" | "json";

const batchSize = 200;
const made = new Map<ExportFormat, { key: string; text: Promise<string> }>();

/**
 * The public directory as a file, the same for everyone. It is made once for each state of the data and each day, however
 * many ask for it at once: with thousands of organisations it is the most costly thing that a visitor can ask for.
 */
export async function exportDirectory(format: ExportFormat, urlOf: (slug: string) => string, now: Date): Promise<string> {
  const versions = await readDataVersions();
  const key = `${[...versions].join()} ${await clusterDay(db(), now)} ${urlOf("")}`;
  const known = made.get(format);
  if (known?.key === key && versions.size > 0) return known.text;
  const text = make(format, urlOf, now);
  made.set(format, { key, text });
  text.catch(() => made.delete(format));
  return text;
}

async function make(format: ExportFormat, urlOf: (slug: string) => string, now: Date): Promise<string> {
  const listed = await db().searchDocument.findMany({
    where: { audience: "public" },
    orderBy: [{ sortKey: "asc" }, { organisationId: "asc" }],
    select: { organisationId: true },
  });
  const organisations: ExportedOrganisation[] = [];
  for (let start = 0; start < listed.length; start += batchSize) {
    const ids = listed.slice(start, start + batchSize).map((row) => row.organisationId);
    organisations.push(...(await exportBatch(ids, urlOf, now)));
  }
  return format === "csv" ? directoryCsv(organisations) : directoryJson((await findCluster())?.name ?? "", organisations);
}

/** The index names who might be listed; whether and with what they are is asked anew. */
async function exportBatch(ids: readonly string[], urlOf: (slug: string) => string, now: Date): Promise<ExportedOrganisation[]> {
  const profiles = await listFullProfiles(db(), ids, now);
  const publications = await listPublications(db(), profiles, await clusterDay(db(), now));
  return profiles.flatMap(({ organisationId }) => {
    const entry = publications.get(organisationId);
    if (!entry?.shown) return [];
    const { organisationId: _id, logo: _logo, ...shown } = entry.shown;
    return [{ url: urlOf(shown.slug), ...shown, register: entry.basis === "register" ? entry.register : null }];
  });
}
