import { expect, test } from "vitest";
import { setupTexts } from "../../../lib/messages/set-up.ts";
import { db } from "../../../platform/database/db.server.ts";
import { hashToken } from "../../../platform/secrets.server.ts";
import { findViewer } from "../find-viewer.server.ts";
import { readSession } from "../sessions.server.ts";
import type { Act } from "../viewer.ts";
import { isSetupLinkUsable } from "./is-setup-link-usable.server.ts";
import { issueSetupLink } from "./issue-setup-link.server.ts";
import { setUpCluster } from "./set-up-cluster.server.ts";

const now = new Date("2026-03-01T10:00:00Z");
const act: Act = { by: { kind: "system" }, now, requestId: "r-1" };
const cluster = {
  name: "Costa Azul",
  legalEntityName: "Associação Costa Azul",
  legalAddress: "Rua do Cais 1",
  countryCode: "PT",
  nutsCode: "PT15",
  currency: "EUR",
  timeZone: "Europe/Lisbon",
  senderName: "Costa Azul",
  senderEmail: "office@costa.example",
  privacyNotice: setupTexts.privacyNotice,
  imprint: setupTexts.imprint,
  accentColour: "#0f766e",
};
const manager = { name: "Rita Sousa", email: "Rita.Sousa@costa.example", password: "violet-anchor-nine" };

async function tokenOf(at = now): Promise<string> {
  const link = await issueSetupLink(at);
  if (!link.ok) throw new Error(link.problem);
  return link.value.url.split("/").at(-1) as string;
}

const setUp = (token: string, overrides: object = {}) => setUpCluster(act, { token, cluster, manager, userAgent: null, ...overrides });

test("the link makes the cluster and its first manager, signs them in and asks for a second factor", async () => {
  const token = await tokenOf();
  expect(JSON.stringify(await db().setupLink.findMany())).not.toContain(token);
  expect(await isSetupLinkUsable(token, now)).toBe(true);
  const outcome = await setUp(token);
  if (!outcome.ok) throw new Error(outcome.problem);
  const session = await readSession(outcome.value.setCookie.split(";")[0] as string);
  const viewer = session && (await findViewer(session, new Date()));
  expect(viewer).toMatchObject({ email: "rita.sousa@costa.example", emailVerified: true, officeRoles: ["manager"], hasSecondFactor: false, secondFactorPassed: false });
  const made = await db().cluster.findFirst();
  expect(made).toMatchObject({ name: "Costa Azul", isFictional: false });
  expect(made?.imprint).toContain("Rua do Cais 1");
  expect(await db().job.findMany({ select: { name: true } })).toEqual([{ name: "vocabulary.load-starter" }]);
});

test("a link works once, for a day, and every other link ends with it", async () => {
  const [used, other] = [await tokenOf(), await tokenOf()];
  expect(await isSetupLinkUsable(used, new Date(now.getTime() + 24 * 3_600_000))).toBe(false);
  expect(await setUp("no-such-token")).toEqual({ ok: false, problem: "link-unusable" });
  expect((await setUp(used)).ok).toBe(true);
  for (const token of [used, other]) {
    expect(await isSetupLinkUsable(token, now)).toBe(false);
    expect(await setUp(token, { manager: { ...manager, email: "other@costa.example" } })).toEqual({ ok: false, problem: "link-unusable" });
  }
  expect(await issueSetupLink(now)).toEqual({ ok: false, problem: "already-set-up" });
  expect(await db().person.count()).toBe(1);
});

test("two who open the same link at once make one cluster and one manager", async () => {
  const token = await tokenOf();
  const outcomes = await Promise.all([setUp(token), setUp(token, { manager: { ...manager, email: "second@costa.example" } })]);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect([await db().cluster.count(), await db().person.count(), await db().officeAppointment.count()]).toEqual([1, 1, 1]);
});

test("a weak password is refused, and the link stays good", async () => {
  const token = await tokenOf();
  expect(await setUp(token, { manager: { ...manager, password: "password123" } })).toEqual({ ok: false, problem: "too-common" });
  expect(await db().cluster.count()).toBe(0);
  expect((await setUp(token)).ok).toBe(true);
});

test("the audit says that it was set up, without addresses, texts, passwords or the link", async () => {
  const token = await tokenOf();
  await setUp(token);
  const events = await db().auditEvent.findMany({ orderBy: { id: "asc" } });
  expect(events.map((event) => event.action)).toEqual(["person.registered", "cluster.set-up", "office.appointed"]);
  const written = JSON.stringify([events, await db().job.findMany()]).toLowerCase();
  for (const planted of [token.toLowerCase(), hashToken(token), "rita.sousa@", "office@costa", "violet-anchor", "rua do cais"]) expect(written).not.toContain(planted);
});
