import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { releasedFrom, verdictInput } from "../../../../tests/factories/verdict.ts";
import { formatFor } from "../../../lib/format.ts";
import type { ShownScope } from "../find-impact-page.server.ts";
import type { VerdictInput } from "../verdict/verdict.ts";
import { boardReport } from "./board-report.server.ts";

function scope(name: string, overrides: Partial<VerdictInput>): ShownScope {
  const content = releasedFrom(verdictInput(overrides), { year: 2025, named: ["One letter for all"] });
  return { scopeId: name, name, years: [{ year: 2025, lockedOn: "2025-01-01", verdict: { ...content, verdictId: "v", releasedOn: "2026-03-01", replaced: 0 } }] };
}

/** The document's structure and all that it draws, unpacked; text is written as glyphs, so it is told by the pieces it is drawn in. */
function unpacked(pdf: Buffer): { whole: string; pages: number; drawn: string } {
  const whole = pdf.toString("latin1");
  const streams = [...whole.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map((match) => Buffer.from(match[1] as string, "latin1"));
  const drawn = streams.map((bytes) => (bytes[0] === 0x78 ? inflateSync(bytes).toString("latin1") : "")).join("\n");
  return { whole, drawn, pages: [...whole.matchAll(/\/Type \/Page\b/g)].length };
}

const report = (scopes: readonly ShownScope[], isFictional = false) =>
  boardReport({ cluster: "Costa Viva", isFictional, scopes, now: new Date("2026-04-01T08:00:00Z"), format: formatFor({ locale: "en-GB", timeZone: "UTC" }) });

test("the report has its answers first and one page behind each, tagged, with a picture that is told in words", async () => {
  const { whole, pages } = unpacked(await report([scope("Hips from Germany", {}), scope("Teeth from Ireland", { coverage: null })]));
  expect(pages).toBe(3);
  for (const tag of ["H1", "H2", "H3", "P", "Figure"]) expect(whole).toMatch(new RegExp(`/S /${tag}\\b`));
  expect(whole).toContain("/Lang (en)");
  expect(whole).toMatch(/\/Alt \(Growth in points a year\. Members: 18\.2/);
});

test("nothing of the members' numbers stands in it, and the same answers give the same pages", async () => {
  const scopes = [scope("Hips from Germany", {})];
  const [one, other] = [await report(scopes), await report(scopes)];
  expect(one.length).toBe(other.length);
  expect(unpacked(one).drawn).toBe(unpacked(other).drawn);
  expect(unpacked(await report(scopes, true)).drawn.length).toBeGreaterThan(unpacked(one).drawn.length);
});

test("without an answer the report says so on its one page", async () => {
  expect(unpacked(await report([])).pages).toBe(1);
});
