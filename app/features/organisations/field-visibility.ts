import { can, isOffice } from "../accounts/permissions.ts";
import { memberAffiliations, type Viewer } from "../accounts/viewer.ts";

/** Who may see a field, from few to all. Every wider audience's fields are seen by the narrower ones too. */
export type Visibility = "office" | "members" | "registered" | "public";

/** Who looks: one of the above, or the people of the organisation itself. */
export type Audience = Visibility | "own";

export const visibilities = ["office", "members", "registered", "public"] as const satisfies readonly Visibility[];
export const audiences = ["office", "own", "members", "registered", "public"] as const satisfies readonly Audience[];

type FieldRule = {
  byDefault: Visibility;
  /** The widest audience that the owner may choose; the same as the default where there is nothing to choose. */
  widest: Visibility;
  /** False where the organisation itself does not see the field either. */
  ownSees?: false;
  /** False where the visibility cannot be chosen. */
  isChoosable?: false;
};

const always = { byDefault: "public", widest: "public", isChoosable: false } as const satisfies FieldRule;
const open = { byDefault: "public", widest: "public" } as const satisfies FieldRule;

/** Every field of a profile. What has no line here is not part of any profile and is shown to nobody. */
export const profileFields = {
  legalName: always,
  shortName: always,
  kind: always,
  countryCode: always,
  isMember: always,
  logo: open,
  descriptions: open,
  website: open,
  vatNumber: { byDefault: "registered", widest: "public" },
  registerNumber: { byDefault: "registered", widest: "public" },
  externalIds: { byDefault: "registered", widest: "public" },
  headcount: { byDefault: "members", widest: "public" },
  revenueBand: { byDefault: "office", widest: "members" },
  /** Name, town, region and country of each site. */
  sites: open,
  /** Street, postcode and point on the map of each site that is shown. */
  siteAddresses: open,
  services: open,
  products: open,
  capabilities: open,
  clientele: open,
  languages: open,
  sourceMarkets: open,
  accreditations: open,
  phones: open,
  emails: { byDefault: "registered", widest: "public" },
  contactPersons: { byDefault: "members", widest: "public" },
  /** People who belong to the organisation. Each chooses what of theirs members see, so this never goes further. */
  people: { byDefault: "members", widest: "members" },
  internalNotes: { byDefault: "office", widest: "office", ownSees: false, isChoosable: false },
} as const satisfies Record<string, FieldRule>;

export type ProfileField = keyof typeof profileFields;

/** The owner's choices; a field without one has its default. */
export type FieldVisibilities = Partial<Record<ProfileField, Visibility>>;

export const allProfileFields = Object.keys(profileFields) as ProfileField[];
export const choosableFields: readonly ProfileField[] = allProfileFields.filter((field) => rule(field).isChoosable !== false);

function rule(field: ProfileField): FieldRule {
  return profileFields[field];
}

export function isProfileField(text: string): text is ProfileField {
  return Object.hasOwn(profileFields, text);
}

/** The visibilities that the owner may choose for the field, from few to all; empty where there is no choice. */
export function choicesFor(field: ProfileField): readonly Visibility[] {
  if (!choosableFields.includes(field)) return [];
  return visibilities.slice(0, visibilities.indexOf(rule(field).widest) + 1);
}

/** The visibility that holds: the owner's choice where the field allows it, else the default. */
export function visibilityOf(field: ProfileField, chosen: FieldVisibilities): Visibility {
  const choice = chosen[field];
  return choice && choicesFor(field).includes(choice) ? choice : rule(field).byDefault;
}

/** Whether the audience may see the field under the owner's choices. */
export function maySee(audience: Audience, field: ProfileField, chosen: FieldVisibilities): boolean {
  if (audience === "office") return true;
  if (audience === "own") return rule(field).ownSees !== false;
  return visibilities.indexOf(visibilityOf(field, chosen)) >= visibilities.indexOf(audience);
}

/**
 * The audience that the viewer belongs to when looking at the organisation. "Office" are the roles that may read what is
 * internal; other office roles see what members see. Someone whose e-mail address is not verified yet is the public.
 */
export function audienceOf(viewer: Viewer | null, organisationId: string): Audience {
  if (!viewer) return "public";
  if (can(viewer, "organisations.read-internal")) return "office";
  if (can(viewer, "organisation.act-for", organisationId)) return "own";
  return generalAudienceOf(viewer);
}

/** The audience that the viewer belongs to where no single organisation is meant: lists, search, export. */
export function generalAudienceOf(viewer: Viewer | null): Visibility {
  if (!viewer) return "public";
  if (can(viewer, "organisations.read-internal")) return "office";
  if (isOffice(viewer) || memberAffiliations(viewer).length > 0) return "members";
  return viewer.emailVerified ? "registered" : "public";
}
