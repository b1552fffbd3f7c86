import { expect, test } from "vitest";
import { enterBaseline } from "../../app/features/impact/baselines/enter-baseline.server.ts";
import { releaseVerdict } from "../../app/features/impact/release/release-verdict.server.ts";
import { publishAnswer } from "../../app/features/impact/scopes/publish-answer.server.ts";
import { day } from "../../app/lib/day.ts";
import { db } from "../../app/platform/database/db.server.ts";
import { figures, fillYears, type MarketWorld, marketWorld, must } from "../factories/market.ts";
import { appoint, createPerson, signedIn } from "../factories/person.ts";
import { visit } from "../setup/portal-handler.ts";

async function released(): Promise<MarketWorld & { verdictId: string }> {
  const all = await marketWorld();
  must(await enterBaseline(all.manager, { scopeId: all.scopeId, grade: "A", source: "Register", vintageOn: day("2027-02-01"), values: figures(1.02) }));
  await fillYears(all, 1.3);
  return { ...all, verdictId: must(await releaseVerdict(all.steward, { planId: all.planId })).verdictId };
}

test("the badge is there for anybody once the office puts it on view, says the portal's own sentence, and is gone when it is taken back", async () => {
  const { scopeId, manager, steward } = await released();
  const url = `/impact/${scopeId}/answer.svg`;
  expect((await visit(url)).status).toBe(404);
  expect((await publishAnswer(steward, { scopeId, isPublic: true })).ok).toBe(false);
  must(await publishAnswer(manager, { scopeId, isPublic: true }));
  must(await publishAnswer(manager, { scopeId, isPublic: true }));
  const badge = await visit(url);
  expect([badge.status, badge.headers.get("content-type")]).toEqual([200, "image/svg+xml; charset=utf-8"]);
  const svg = await badge.text();
  expect(svg).toContain("No joint initiative is on record for that year.");
  expect(svg).toContain("We cannot tell yet");
  expect(svg).toContain("url(#hatch)");
  must(await publishAnswer(manager, { scopeId, isPublic: false }));
  expect((await visit(url)).status).toBe(404);
  expect(await db().auditEvent.count({ where: { action: { in: ["market-scope.published", "market-scope.withdrawn"] } } })).toBe(2);
});

test("a verdict is exported with its plan and its steps, and without anybody's number or name", async () => {
  const { verdictId, members } = await released();
  const observer = await createPerson();
  await appoint(observer, "observer");
  const file = await visit(`/impact/verdicts/${verdictId}/verdict.json`, { cookie: await signedIn(observer) });
  expect([file.status, file.headers.get("content-disposition")]).toEqual([200, 'attachment; filename="verdict-2026.json"']);
  const text = await file.text();
  expect(JSON.parse(text)).toMatchObject({
    format: "muster-verdict",
    scope: "Hips from Germany",
    plan: { rules: { delta: 0.05 } },
    released: { totals: { before: 5720, after: 7436 } },
  });
  for (const { organisationId, size } of members) {
    expect(text).not.toContain(organisationId);
    expect(text).not.toMatch(new RegExp(`\\b(${size}|${4 * size})\\b`));
  }
  expect((await visit(`/impact/verdicts/${verdictId}/verdict.json`, { cookie: await signedIn(await createPerson()) })).status).toBe(404);
});

test("what growth could be seen is reckoned without signing in and without a script; nonsense is taken as not given", async () => {
  await marketWorld();
  const page = await visit("/impact/what-if?members=4&persons=1200&swings=3&windows=5&grade=A");
  const text = await page.text();
  expect(page.status).toBe(200);
  expect(text).toContain("With fewer than five members there is no answer");
  expect(text).toMatch(/Growth of \d+\.\d % a year beyond the market would show today/);
  expect((await visit("/impact/what-if?members=-4&persons=x&swings=1e99&windows=99&grade=Z")).status).toBe(200);
});
