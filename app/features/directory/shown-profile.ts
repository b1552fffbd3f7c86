import type { Day } from "../../lib/day.ts";
import type { Audience } from "../organisations/field-visibility.ts";
import type { FullProfile } from "../organisations/full-profile.ts";
import { type SerializedProfile, serializeProfile } from "../organisations/serialize-profile.ts";
import { isFoundBy, type Publication } from "./publication.ts";

/** What a public register itself says of an organisation: all that is shown where nobody consented to more. */
export function registerView(profile: SerializedProfile): SerializedProfile {
  const { organisationId, slug, name, kind, legalName, shortName, countryCode, isMember, sites } = profile;
  const towns = sites?.map(({ siteId, city, countryCode: country, nutsCode, isPrimary }) => ({ siteId, name: null, city, countryCode: country, nutsCode, isPrimary }));
  return { organisationId, slug, name, kind, legalName, ...(shortName && { shortName }), countryCode, isMember, ...(towns && { sites: towns }) };
}

/**
 * The profile as the audience finds it in the directory on the day; null where it does not find the organisation. One rule
 * for pages, the search index and exports. Where nobody consented and a register alone names the organisation, those
 * outside see what the register says: anyone may open an account, so an account shows no more than that.
 */
export function profileShownTo(audience: Audience, full: FullProfile, basis: Publication["basis"], today: Day): SerializedProfile | null {
  const profile = serializeProfile(full, audience, today);
  const isInside = audience === "office" || audience === "own" || (audience === "members" && full.isMember);
  if (isInside) return profile;
  if (audience === "public" ? basis === null : !isFoundBy(audience, { isMember: full.isMember, basis })) return null;
  return basis === "register" ? registerView(profile) : profile;
}
