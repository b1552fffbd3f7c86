/** What a site is called in a list: its name and town, or the town alone. */
export function siteName(site: { name?: string | null; city: string }): string {
  return site.name ? `${site.name}, ${site.city}` : site.city;
}

/** The field of the form that a problem is about. */
export const fieldOfSiteProblem = {
  "city-missing": "city",
  "nuts-malformed": "nutsCode",
  "nuts-of-another-country": "nutsCode",
  "nuts-not-in-this-country": "nutsCode",
  "point-incomplete": "latitude",
  "point-out-of-range": "latitude",
  "unknown-site": "city",
} as const;

type Fields = {
  name?: string | null;
  street?: string | null;
  postcode?: string | null;
  city: string;
  countryCode: string;
  nutsCode?: string | null;
  latitude?: number | null;
  longitude?: number | null;
  isPrimary?: boolean;
};

/** A site as the fields of the form that saves it: what takes a removal back. */
export function siteFields(site: Fields): Record<string, string> {
  const { name, street, postcode, city, countryCode, nutsCode, latitude, longitude, isPrimary } = site;
  const given = Object.entries({ name, street, postcode, city, countryCode, nutsCode, latitude, longitude }).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [[key, String(value)]],
  );
  return { intent: "save", ...Object.fromEntries(given), ...(isPrimary && { isPrimary: "on" }) };
}
