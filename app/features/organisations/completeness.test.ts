import { expect, test } from "vitest";
import { fullProfile } from "../../../tests/factories/full-profile.ts";
import { day } from "../../lib/day.ts";
import { completenessOf } from "./completeness.ts";
import type { FullProfile } from "./full-profile.ts";
import { serializeProfile } from "./serialize-profile.ts";

const telling = "A house by the sea that looks after people who come from far away, all year round.";
const of = (overrides: Partial<FullProfile>) => completenessOf(serializeProfile(fullProfile(overrides), "own", day("2026-03-10")));
const nothing: Partial<FullProfile> = {
  website: null,
  logo: null,
  descriptions: [],
  sites: [],
  terms: [],
  languages: [],
  sourceMarkets: [],
  accreditations: [],
  declarations: [],
  contacts: [],
};
const twoTexts = [
  { locale: "en", text: telling },
  { locale: "pt", text: telling },
];

test("a profile with everything is at a hundred, one with nothing at zero", () => {
  expect(of({ descriptions: twoTexts })).toMatchObject({ percent: 100, done: 12, total: 12 });
  expect(of(nothing)).toMatchObject({ percent: 0, done: 0 });
});

test("what is missing comes first, and on top what the directory cannot do without", () => {
  const items = of({ ...nothing, website: "https://a.example" }).items;
  expect(items.slice(0, 2)).toEqual([
    { item: "description", part: "about", isDone: false, isRequired: true },
    { item: "site", part: "sites", isDone: false, isRequired: true },
  ]);
  expect(items.at(-1)).toMatchObject({ item: "website", isDone: true });
});

test("each kind is asked for what it is chosen by", () => {
  const asked = (kind: FullProfile["kind"]) =>
    of({ kind })
      .items.map(({ item }) => item)
      .filter((item) => ["services", "products", "capabilities", "clientele", "languages", "sourceMarkets", "accreditations"].includes(item))
      .sort();
  expect(asked("provider")).toEqual(["accreditations", "languages", "services", "sourceMarkets"]);
  expect(asked("supplier")).toEqual(["capabilities", "clientele", "products"]);
  expect(asked("research")).toEqual(["capabilities"]);
});

test("a text that says little, an accreditation that ran out and a site without a point do not count", () => {
  const isDone = (overrides: Partial<FullProfile>, item: string) => of(overrides).items.find((checked) => checked.item === item)?.isDone;
  expect(isDone({ descriptions: [{ locale: "en", text: "We are good." }] }, "description")).toBe(false);
  expect(isDone({ descriptions: [{ locale: "en", text: telling }] }, "description")).toBe(true);
  expect(isDone({ descriptions: [{ locale: "en", text: telling }] }, "second-language")).toBe(false);
  const accreditation = { accreditationId: "a", scheme: "S", issuer: "I", number: null, validFromOn: day("2025-01-01"), validToOn: day("2026-03-09") };
  expect(isDone({ accreditations: [accreditation] }, "accreditations")).toBe(false);
  expect(isDone({ accreditations: [{ ...accreditation, validToOn: day("2026-03-10") }] }, "accreditations")).toBe(true);
  const [site] = fullProfile().sites;
  expect(site && isDone({ sites: [{ ...site, latitude: null, longitude: null }] }, "point")).toBe(false);
});

test("each thing done moves the meter, and it never shows a hundred before all is done", () => {
  let before = of(nothing).percent;
  const steps: Partial<FullProfile>[] = [
    { website: "https://a.example" },
    { descriptions: twoTexts },
    { sites: fullProfile().sites },
    { contacts: fullProfile().contacts },
    { terms: fullProfile().terms },
  ];
  let profile = nothing;
  for (const step of steps) {
    profile = { ...profile, ...step };
    const { percent } = of(profile);
    expect(percent).toBeGreaterThan(before);
    expect(percent).toBeLessThan(100);
    before = percent;
  }
});
