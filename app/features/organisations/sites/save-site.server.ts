import { ok, type Result, refuse } from "../../../lib/result.ts";
import { isUuid } from "../../../lib/uuid.ts";
import type { Tx } from "../../../platform/database/db.server.ts";
import type { Site } from "../../../platform/database/generated/client.ts";
import type { Act } from "../../accounts/viewer.ts";
import { type EditProblem, type EditTarget, editingProfile, type ProfileEdit } from "../editing-profile.server.ts";
import { checkNutsCode, type NutsProblem } from "./nuts-code.ts";

export type SiteInput = EditTarget & {
  /** Left out for a new site. */
  siteId?: string;
  name?: string | null;
  street?: string | null;
  postcode?: string | null;
  city: string;
  countryCode: string;
  nutsCode?: string | null;
  /** Degrees north and east, WGS 84: both or neither. */
  latitude?: number | null;
  longitude?: number | null;
  isPrimary?: boolean;
};

export type SiteProblem = EditProblem | NutsProblem | "unknown-site" | "city-missing" | "point-incomplete" | "point-out-of-range";

/** Adds or changes a site. The first one is the main site; making another the main one takes that from the one before. */
export function saveSite(act: Act, input: SiteInput): Promise<Result<{ siteId: string }, SiteProblem>> {
  return editingProfile(act, input, "organisation.site-saved", async (tx, edit): Promise<Result<{ siteId: string }, SiteProblem>> => {
    const organisationId = edit.organisation.id;
    const data = siteData(input);
    if (!data.ok) return data;
    const sites = await tx.site.findMany({ where: { organisationId } });
    const before = sites.find((site) => site.id === input.siteId);
    if (input.siteId && !before) return refuse("unknown-site");
    const isPrimary = input.isPrimary === true || before?.isPrimary === true || sites.every((site) => site === before || !site.isPrimary);
    const after = await write(tx, organisationId, before?.id, { ...data.value, isPrimary });
    noteSite(edit, before ?? null, after);
    return ok({ siteId: after.id });
  });
}

async function write(tx: Tx, organisationId: string, siteId: string | undefined, data: Omit<Site, "id" | "organisationId">): Promise<Site> {
  if (data.isPrimary) await tx.site.updateMany({ where: { organisationId, isPrimary: true }, data: { isPrimary: false } });
  return siteId ? tx.site.update({ where: { id: siteId }, data }) : tx.site.create({ data: { ...data, organisationId } });
}

function siteData(input: SiteInput): Result<Omit<Site, "id" | "organisationId" | "isPrimary">, SiteProblem> {
  const city = input.city.trim();
  if (city === "") return refuse("city-missing");
  const nuts = input.nutsCode?.trim() ? checkNutsCode(input.nutsCode, input.countryCode) : ok(null);
  if (!nuts.ok) return nuts;
  const latitude = input.latitude ?? null;
  const longitude = input.longitude ?? null;
  if ((latitude === null) !== (longitude === null)) return refuse("point-incomplete");
  if (latitude !== null && longitude !== null && !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return refuse("point-out-of-range");
  const text = (value: string | null | undefined) => value?.trim() || null;
  return ok({
    name: text(input.name),
    street: text(input.street),
    postcode: text(input.postcode),
    city,
    countryCode: input.countryCode,
    nutsCode: nuts.value,
    latitude,
    longitude,
  });
}

/** A site belongs to two fields: where it is, and its exact address. Each is written as its own visibility allows. */
export function noteSite(edit: ProfileEdit, before: Site | null, after: Site | null): void {
  const place = (site: Site | null) => site && { name: site.name, city: site.city, countryCode: site.countryCode, nutsCode: site.nutsCode, isPrimary: site.isPrimary };
  const address = (site: Site | null) => site && { street: site.street, postcode: site.postcode, latitude: site.latitude, longitude: site.longitude };
  const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
  if (differs(place(before), place(after))) edit.note("sites", place(before), place(after));
  if (differs(address(before), address(after))) edit.note("siteAddresses", address(before), address(after));
}

/** The organisation's site of that id, or null where it is another's. */
export function findSiteOf(tx: Tx, organisationId: string, siteId: string): Promise<Site | null> {
  return isUuid(siteId) ? tx.site.findFirst({ where: { id: siteId, organisationId } }) : Promise.resolve(null);
}
