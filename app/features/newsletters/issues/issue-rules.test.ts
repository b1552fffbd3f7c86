import { expect, test } from "vitest";
import { type Block, localeFor } from "./block.ts";
import { checkIssue } from "./check-issue.ts";

const id = "01890a5d-ac96-774b-bcce-b302099a8057";
const none = { subject: "", preheader: "" };
const said = (subject: string) => ({ subject, preheader: "" });
const text = (en: string, pt = ""): Block => ({ id, kind: "text", text: { en, pt }, url: "" });

test("an issue leaves with a subject, blocks, every text in every language that it is written in, and links that lead somewhere", () => {
  expect(checkIssue({ isPublic: false, heads: { en: none, pt: none }, blocks: [] })).toEqual([{ kind: "no-subject" }, { kind: "no-blocks" }]);
  expect(checkIssue({ isPublic: false, heads: { en: said("News"), pt: none }, blocks: [text("Hello")] })).toEqual([]);
  expect(checkIssue({ isPublic: false, heads: { en: said("News"), pt: said("Novidades") }, blocks: [text("Hello"), text("")] })).toEqual([
    { kind: "missing-translation", block: 1, locale: "pt" },
    { kind: "empty-text", block: 2, locale: "en" },
    { kind: "empty-text", block: 2, locale: "pt" },
  ]);
  for (const url of ["", "clinic.example", "javascript:alert(1)", "data:text/html,x"]) {
    expect(checkIssue({ isPublic: false, heads: { en: said("News"), pt: none }, blocks: [{ id, kind: "button", text: { en: "Go", pt: "" }, url }] })).toEqual([
      { kind: "bad-link", block: 1 },
    ]);
  }
  expect(checkIssue({ isPublic: false, heads: { en: said("News"), pt: none }, blocks: [{ id, kind: "open-calls", text: { en: "", pt: "" }, url: "" }] })).toEqual([]);
  expect(checkIssue({ isPublic: true, heads: { en: said("News"), pt: none }, blocks: [{ id, kind: "open-calls", text: { en: "", pt: "" }, url: "" }] })).toEqual([
    { kind: "not-for-the-public", block: 1 },
  ]);
});

test("everyone gets the language that they wish, else the cluster's, else English, else what there is", () => {
  const both = { en: said("News"), pt: said("Novidades") };
  expect([localeFor(both, "pt-PT", "en"), localeFor(both, "de", "pt"), localeFor(both, null, "de")]).toEqual(["pt", "pt", "en"]);
  expect(localeFor({ en: none, pt: said("Novidades") }, "en", "en")).toBe("pt");
  expect(localeFor({ en: none, pt: none }, "en", "en")).toBeNull();
});
