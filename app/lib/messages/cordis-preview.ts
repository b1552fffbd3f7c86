import { plural } from "./plural.ts";

const groupTitles: Record<string, string> = {
  "mass-move": "moved to one point",
  "shared-point": "at one point, in different cities",
  "mass-far-move": "moved far",
  "mass-respelling": "spelt otherwise",
  "mass-blanking": "no longer given",
  "mass-same-value": "became the same",
  "mass-change": "changed at once",
  "mass-scaling": "ten, a hundred or a thousand times as much, or a part of it",
};

const reasonWords: Record<string, string> = {
  "vat-number": "the same VAT number",
  website: "the same website",
  "same-name": "the same name",
  "similar-name": "a similar name",
  "same-city": "the same town",
};

/** What the plan of a CORDIS import says. */
export const cordisPreviewWords = {
  inFile: (p: { file: string; message: string }) => `${p.file}: ${p.message}`,
  several: (p: { message: string; count: number; examples: readonly string[] }) => {
    const examples = p.examples.length > 0 ? `, among them CORDIS number ${p.examples.join(", ")}` : "";
    return `${p.message} ${plural(p.count, { one: "# time", other: "# times" })}${examples}.`;
  },
  later: "Decide later (it is kept apart, and not listed in the directory)",
  question: (p: { name: string }) => `Is ${p.name} one that is here already?`,
  sameAs: (p: { name: string; city: string | null }) => (p.city ? `Yes, it is ${p.name}, ${p.city}` : `Yes, it is ${p.name}`),
  newOne: "No, it is another one",
  reasonsOf: (reasons: readonly string[]) => new Intl.ListFormat("en", { type: "conjunction" }).format(reasons.map((reason) => reasonWords[reason] ?? reason)),
  answered: {
    open: "Until you say, it is kept apart and not listed in the directory.",
    new: "It will be kept apart as an organisation of its own.",
    same: "The organisation gets the CORDIS number and the projects. What it says of itself stays.",
  },
  joined: (p: { externalId: string }) => `CORDIS organisation ${p.externalId}`,
  joinedBy: {
    "vat-number": "An organisation here has its VAT number: it gets the CORDIS number and the projects. What it says of itself stays.",
    "name-and-website": "An organisation here has its name and its website: it gets the CORDIS number and the projects. What it says of itself stays.",
  },
  listed: "New. Will be listed as an entry of the public register.",
  notListed: "New. Takes part in the projects; not listed in the directory.",
  project: "New project.",
  fields: {
    legalName: "Name",
    shortName: "Short name",
    countryCode: "Country",
    vatNumber: "VAT number",
    website: "Website",
    street: "Street",
    postcode: "Postcode",
    city: "City",
    nutsCode: "Region",
    point: "Coordinates",
    isListed: "Listing in the directory",
    acronym: "Acronym",
    title: "Title",
    summary: "Summary",
    status: "Status",
    startsOn: "First day",
    endsOn: "Last day",
    totalCostMinor: "Total cost",
    fundingMinor: "Funding",
    fundingScheme: "Funding scheme",
    programme: "Programme",
  },
  group: (p: { kind: string; column: string; count: number; rows: number }) =>
    `${p.column}: ${plural(p.count, { one: "# entry", other: "# entries" })} in ${plural(p.rows, { one: "# row", other: "# rows" })} ${groupTitles[p.kind] ?? ""}`.trim(),
} as const;
