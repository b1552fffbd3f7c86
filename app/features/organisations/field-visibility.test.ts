import { expect, test } from "vitest";
import { affiliationTo, officeViewer, viewerIn, viewerWith } from "../../../tests/factories/viewer.ts";
import {
  type Audience,
  allProfileFields,
  audienceOf,
  audiences,
  choicesFor,
  choosableFields,
  generalAudienceOf,
  isProfileField,
  maySee,
  type ProfileField,
  profileFields,
  type Visibility,
  visibilities,
  visibilityOf,
} from "./field-visibility.ts";

const clinic = "0190a000-0000-7000-8000-00000000000a";
const other = "0190a000-0000-7000-8000-00000000000b";

const rank = { office: 0, members: 1, registered: 2, public: 3 };

function expected(audience: Audience, field: ProfileField, visibility: Visibility): boolean {
  if (audience === "office") return true;
  if (audience === "own") return field !== "internalNotes";
  const holds = choicesFor(field).includes(visibility) ? visibility : profileFields[field].byDefault;
  return rank[audience] <= rank[holds];
}

test("for every field, visibility and audience: seen by the chosen audience and the narrower ones, never beyond what the field allows", () => {
  for (const field of allProfileFields) {
    for (const visibility of visibilities) {
      for (const audience of audiences)
        expect(maySee(audience, field, { [field]: visibility }), `${field} at ${visibility} for ${audience}`).toBe(expected(audience, field, visibility));
    }
  }
});

test("the public sees exactly these fields by default", () => {
  expect(allProfileFields.filter((field) => maySee("public", field, {}))).toEqual([
    "legalName",
    "shortName",
    "kind",
    "countryCode",
    "isMember",
    "logo",
    "descriptions",
    "website",
    "sites",
    "siteAddresses",
    "services",
    "products",
    "capabilities",
    "clientele",
    "languages",
    "sourceMarkets",
    "accreditations",
    "phones",
  ]);
});

test("internal notes, people and revenue never become public, whatever is stored", () => {
  for (const field of ["internalNotes", "people", "revenueBand"] as const) {
    expect(visibilityOf(field, { [field]: "public" })).toBe(profileFields[field].byDefault);
    expect(maySee("public", field, { [field]: "public" })).toBe(false);
    expect(maySee("registered", field, { [field]: "public" })).toBe(false);
  }
});

test("names, kind and country cannot be hidden, and every default is among the choices", () => {
  expect(visibilityOf("legalName", { legalName: "office" })).toBe("public");
  expect(choicesFor("legalName")).toEqual([]);
  expect(choicesFor("internalNotes")).toEqual([]);
  expect(choicesFor("revenueBand")).toEqual(["office", "members"]);
  for (const field of choosableFields) expect(choicesFor(field)).toContain(profileFields[field].byDefault);
});

test("a name from outside is a field only if it is listed", () => {
  expect(isProfileField("website")).toBe(true);
  expect(isProfileField("constructor")).toBe(false);
  expect(isProfileField("")).toBe(false);
});

test("who looks decides the audience", () => {
  const table = [
    [null, "public", "public"],
    [viewerWith({ emailVerified: false }), "public", "public"],
    [viewerWith(), "registered", "registered"],
    [viewerWith({ affiliations: [affiliationTo(other, ["member"], { isMember: false })] }), "registered", "registered"],
    [viewerIn(other, []), "registered", "registered"],
    [viewerIn(other, ["member"]), "members", "members"],
    [viewerIn(clinic, ["member"]), "own", "members"],
    [viewerIn(clinic, []), "registered", "registered"],
    [viewerWith({ affiliations: [affiliationTo(clinic, ["admin"], { isMember: false })] }), "own", "registered"],
    [officeViewer("manager"), "office", "office"],
    [officeViewer("treasurer"), "office", "office"],
    [officeViewer("editor"), "office", "office"],
    [officeViewer("data_steward"), "members", "members"],
    [officeViewer("observer"), "members", "members"],
    [officeViewer("manager", { secondFactorPassed: false }), "registered", "registered"],
  ] as const;
  for (const [viewer, seenAs, general] of table) {
    const who = viewer ? `${viewer.officeRoles} ${JSON.stringify(viewer.affiliations)}` : "nobody";
    expect(audienceOf(viewer, clinic), who).toBe(seenAs);
    expect(generalAudienceOf(viewer), who).toBe(general);
  }
});
