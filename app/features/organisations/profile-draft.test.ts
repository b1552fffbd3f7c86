import { expect, test } from "vitest";
import { fullProfile } from "../../../tests/factories/full-profile.ts";
import type { FullTerm } from "./full-profile.ts";
import { type DraftEntries, withDraft } from "./profile-draft.ts";

const term = (termId: string, vocabulary: FullTerm["vocabulary"]): FullTerm => ({ termId, vocabulary, code: termId, labels: { en: termId }, heading: null });
const terms = [term("spa", "service"), term("scanner", "product")];
const draft = (...forms: DraftEntries[]) => withDraft(fullProfile(), forms, terms);

test("texts stand as they would be saved", () => {
  const after = draft([
    ["intent", "about"],
    ["shortName", " Mar "],
    ["website", "mar.example"],
    ["vatNumber", ""],
    ["registerNumber", "7"],
    ["descriptions[0].locale", "pt"],
    ["descriptions[0].text", "Olá"],
    ["descriptions[1].locale", "en"],
    ["descriptions[1].text", "Hello\r\nthere"],
    ["descriptions[2].locale", ""],
    ["descriptions[2].text", "no language chosen"],
  ]);
  expect(after).toMatchObject({ shortName: "Mar", website: "https://mar.example", vatNumber: null, registerNumber: "7" });
  expect(after.descriptions).toEqual([
    { locale: "en", text: "Hello\nthere" },
    { locale: "pt", text: "Olá" },
  ]);
});

test("a website that would be refused leaves the old one, an empty one takes it away", () => {
  const website = (value: string) =>
    draft([
      ["intent", "about"],
      ["website", value],
    ]).website;
  expect(website("javascript:alert(1)")).toBe("https://planted-website.example");
  expect(website("")).toBeNull();
});

test("choices replace those of their own list only, also where none is left", () => {
  expect(
    draft([
      ["intent", "languages"],
      ["languages", "pt"],
      ["languages", "en"],
    ]).languages,
  ).toEqual(["pt", "en"]);
  expect(draft([["intent", "languages"]]).languages).toEqual([]);
  expect(
    draft([
      ["intent", "markets"],
      ["sourceMarkets", "DE"],
    ]).sourceMarkets,
  ).toEqual(["DE"]);
  const chosen = draft([
    ["intent", "terms"],
    ["vocabulary", "service"],
    ["termIds", "spa"],
    ["termIds", "scanner"],
    ["termIds", "unknown"],
  ]);
  expect(chosen.terms.map(({ termId }) => termId)).toEqual(["product-id", "capability-id", "clientele-id", "spa"]);
});

test("of visibilities only those that may be chosen are taken, and forms add up", () => {
  const after = draft(
    [
      ["intent", "visibility"],
      ["visibilities.website", "members"],
      ["visibilities.revenueBand", "public"],
      ["visibilities.legalName", "office"],
      ["visibilities.nonsense", "public"],
    ],
    [
      ["intent", "languages"],
      ["languages", "pt"],
    ],
  );
  expect(after.visibilities).toEqual({ website: "members" });
  expect(after.languages).toEqual(["pt"]);
});

test("a form without preview changes nothing", () => {
  expect(
    draft(
      [
        ["intent", "save-contact"],
        ["value", "x"],
      ],
      [],
    ),
  ).toEqual(fullProfile());
});
