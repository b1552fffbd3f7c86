import { fold } from "../../../../lib/fold.ts";
import type { FullSite } from "../../full-profile.ts";
import type { MemberSite } from "../member-row.ts";
import type { MemberRules, SiteColumns, SiteWrite } from "./member-plan.ts";

/** What is written of an organisation's sites so that those of the list are among them. Nothing stored is taken away. */
export function planSites(wanted: readonly MemberSite[], stored: readonly FullSite[], rules: Pick<MemberRules, "stored">): SiteWrite[] {
  const left = new Set(stored);
  // A site that the list names as it is stored is nobody else's, however many share its name.
  const settled = new Set(stored.filter((candidate) => wanted.some((site) => isSame(candidate, site))));
  let hasPrimary = stored.some((site) => site.isPrimary);
  return wanted.flatMap((site): SiteWrite[] => {
    const before = sameSite(
      site,
      [...left].filter((candidate) => !settled.has(candidate) || isSame(candidate, site)),
      wanted.length === 1 && stored.length === 1,
    );
    if (!before) {
      const isPrimary = !hasPrimary;
      hasPrimary = true;
      return [{ siteId: null, columns: { ...site, isPrimary } }];
    }
    left.delete(before);
    const columns = columnsAfter(before, site, rules);
    return isEqual(before, columns) ? [] : [{ siteId: before.siteId, columns }];
  });
}

/** The stored site that the list's is: by its name, its street, or, where each has only one in the town, the town. */
function sameSite(site: MemberSite, stored: readonly FullSite[], isOnlyOne: boolean): FullSite | undefined {
  const same = (one: string | null, other: string | null) => one !== null && other !== null && fold(one) === fold(other);
  const here = stored.filter((candidate) => candidate.countryCode === site.countryCode);
  const inTown = here.filter((candidate) => fold(candidate.city) === fold(site.city));
  const exactly = here.find((candidate) => isSame(candidate, site));
  const named = here.find((candidate) => same(candidate.name, site.name));
  const inStreet = inTown.find((candidate) => same(candidate.street, site.street));
  const open = inTown.filter((candidate) => candidate.street === null || site.street === null);
  return exactly ?? named ?? inStreet ?? (open.length === 1 ? open[0] : undefined) ?? (isOnlyOne ? inTown[0] : undefined);
}

function columnsAfter(before: FullSite, site: MemberSite, { stored }: Pick<MemberRules, "stored">): SiteColumns {
  const pick = <Value>(old: Value | null, given: Value | null) => (stored === "replace" ? (given ?? old) : (old ?? given));
  const hasPoint = stored === "replace" ? site.latitude !== null : before.latitude === null;
  return {
    name: pick(before.name, site.name),
    street: pick(before.street, site.street),
    postcode: pick(before.postcode, site.postcode),
    city: stored === "replace" ? site.city : before.city,
    countryCode: before.countryCode,
    nutsCode: pick(before.nutsCode, site.nutsCode),
    latitude: hasPoint ? site.latitude : before.latitude,
    longitude: hasPoint ? site.longitude : before.longitude,
    isPrimary: before.isPrimary,
  };
}

const fields = ["name", "street", "postcode", "city", "countryCode", "nutsCode", "latitude", "longitude", "isPrimary"] as const;

function isSame(stored: FullSite, site: MemberSite): boolean {
  return isEqual(stored, { ...site, isPrimary: stored.isPrimary });
}

function isEqual(one: SiteColumns, other: SiteColumns): boolean {
  return fields.every((field) => one[field] === other[field]);
}
