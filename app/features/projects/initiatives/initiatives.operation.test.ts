import { expect, test } from "vitest";
import { createCluster } from "../../../../tests/factories/cluster.ts";
import { createOrganisation } from "../../../../tests/factories/organisation.ts";
import { actAs, affiliate, appoint, createPerson } from "../../../../tests/factories/person.ts";
import { day } from "../../../lib/day.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { Person } from "../../../platform/database/generated/client.ts";
import type { Act } from "../../accounts/viewer.ts";
import { claimEvidence } from "../evidence/claim-evidence.server.ts";
import { confirmEvidence } from "../evidence/confirm-evidence.server.ts";
import { findEvidence } from "../evidence/find-evidence.server.ts";
import { recordEffort } from "../evidence/record-effort.server.ts";
import { agreeToJoin, declineToJoin } from "./answer-joining.server.ts";
import { askAgain } from "./ask-again.server.ts";
import { findInitiative } from "./find-initiative.server.ts";
import type { InitiativeEvent } from "./initiative-state.ts";
import { inviteToJoin, offerToJoin } from "./join-initiative.server.ts";
import { listInitiatives } from "./list-initiatives.server.ts";
import { moveInitiative } from "./move-initiative.server.ts";
import { editInitiative, proposeInitiative } from "./save-initiative.server.ts";
import { setReview } from "./set-review.server.ts";

const now = new Date("2026-03-10T12:00:00Z");
const actOf = (person: Person) => actAs(person, { secondFactor: true, now });
const viewerFrom = (act: Act) => (act.by.kind === "person" ? act.by.viewer : null);

async function world() {
  await createCluster();
  const [a, b, c] = [await createOrganisation({ isMember: true }), await createOrganisation({ isMember: true }), await createOrganisation({ isMember: true })];
  const leader = async (...houses: { id: string }[]) => {
    const person = await createPerson();
    for (const house of houses) await affiliate(person, house, ["project_lead"]);
    return actOf(person);
  };
  const [manager, stranger] = [await createPerson(), await createPerson()];
  await appoint(manager, "manager");
  const input = {
    leaderId: a.id,
    title: "One discharge letter",
    why: "Patients come home with letters that nobody there can read.",
    what: "Write one letter together, and use it.",
    sought: "Two clinics and somebody who translates.",
    answerBy: day("2026-04-30"),
  };
  const ana = await leader(a);
  const draft = async (changes: Partial<typeof input> = {}) => {
    const proposed = await proposeInitiative(ana, { ...input, ...changes });
    if (!proposed.ok) throw new Error(proposed.problem);
    return proposed.value.initiativeId;
  };
  const move = (act: Act, initiativeId: string, event: InitiativeEvent, reason = "") => moveInitiative(act, { initiativeId, event, reason });
  const all = { a, b, c, ana, bea: await leader(b), rival: await leader(c), both: await leader(a, b), office: await actOf(manager), stranger: await actOf(stranger) };
  return { ...all, input, draft, move };
}

const partnerOf = async (initiativeId: string) => (await db().initiativePartner.findFirstOrThrow({ where: { initiativeId } })).id;

test("propose, a partner offers, the leader agrees, it starts; both record and confirm, and the level rises; then it is completed", async () => {
  const { ana, bea, b, draft, move } = await world();
  const initiativeId = await draft();
  expect(await move(ana, initiativeId, "submit")).toEqual({ ok: true, value: { state: "call_open" } });
  expect(await move(ana, initiativeId, "start")).toEqual({ ok: false, problem: "no-partner" });
  expect(await offerToJoin(bea, { initiativeId, organisationId: b.id, role: "partner", message: "We are in." })).toEqual({ ok: true, value: null });
  const partnerId = await partnerOf(initiativeId);
  expect(await agreeToJoin(bea, { partnerId })).toEqual({ ok: false, problem: "not-found" });
  expect(await agreeToJoin(ana, { partnerId })).toEqual({ ok: true, value: null });
  expect(await agreeToJoin(ana, { partnerId })).toEqual({ ok: true, value: null });
  expect(await move(ana, initiativeId, "start")).toEqual({ ok: true, value: { state: "running" } });
  expect(await move(ana, initiativeId, "start")).toEqual({ ok: false, problem: "not-possible" });
  const { projectId } = await db().initiative.findUniqueOrThrow({ where: { id: initiativeId } });
  if (!projectId) throw new Error("no project");
  for (const act of [ana, bea]) expect((await recordEffort(act, { projectId, hours: 12, isPromotion: false, spentOn: day("2026-03-09") })).ok).toBe(true);
  const claimed = await claimEvidence(ana, { projectId, flag: "changed_operation", sentence: "Both houses use one letter.", link: null, happenedOn: day("2026-03-09") });
  if (!claimed.ok) throw new Error(claimed.problem);
  expect((await findEvidence(viewerFrom(ana), projectId, now))?.level.level).toBe("L1");
  await confirmEvidence(bea, { claimId: claimed.value.claimId });
  expect((await findEvidence(viewerFrom(ana), projectId, now))?.level.level).toBe("L3");
  expect(await move(ana, initiativeId, "complete")).toEqual({ ok: true, value: { state: "completed" } });
  expect(await db().project.findUniqueOrThrow({ where: { id: projectId } })).toMatchObject({ status: "closed", endsOn: new Date("2026-03-10") });
  const steps = await db().initiativeStep.findMany({ where: { initiativeId }, orderBy: { id: "asc" } });
  expect(steps.map(({ state }) => state)).toEqual(["draft", "call_open", "running", "completed"]);
});

test("who was asked agrees, not who asked; nobody agrees with themselves; who declined may be asked again", async () => {
  const { ana, bea, both, b, draft, move } = await world();
  const initiativeId = await draft();
  await move(ana, initiativeId, "submit");
  const join = { initiativeId, organisationId: b.id, role: "adviser" as const, message: "" };
  expect((await inviteToJoin(ana, join)).ok).toBe(true);
  expect(await inviteToJoin(ana, join)).toEqual({ ok: false, problem: "already" });
  const partnerId = await partnerOf(initiativeId);
  expect(await agreeToJoin(ana, { partnerId })).toEqual({ ok: false, problem: "not-found" });
  expect(await agreeToJoin(both, { partnerId })).toEqual({ ok: false, problem: "both-sides" });
  expect((await declineToJoin(bea, { partnerId })).ok).toBe(true);
  expect(await agreeToJoin(bea, { partnerId })).toEqual({ ok: false, problem: "not-open" });
  expect((await inviteToJoin(ana, join)).ok).toBe(true);
  expect((await agreeToJoin(bea, { partnerId })).ok).toBe(true);
  const mails = await db().outgoingMail.findMany({ where: { template: "initiative-news" }, orderBy: { id: "asc" } });
  expect(mails.length).toBeGreaterThanOrEqual(4);
});

test("what offers and answers say stays between the two sides; drafts are their own people's, and strangers see nothing", async () => {
  const { ana, bea, rival, office, stranger, b, draft, move } = await world();
  const initiativeId = await draft();
  const seenBy = async (act: Act) => findInitiative(viewerFrom(act), initiativeId);
  expect([await seenBy(bea), await seenBy(office), await seenBy(stranger)]).toEqual([null, null, null]);
  await move(ana, initiativeId, "submit");
  await offerToJoin(bea, { initiativeId, organisationId: b.id, role: "partner", message: "Our ward is half empty." });
  expect((await seenBy(ana))?.partners).toMatchObject([{ state: "offered", message: "Our ward is half empty." }]);
  for (const act of [rival, office]) expect(JSON.stringify(await seenBy(act))).not.toContain("Our ward");
  expect((await seenBy(rival))?.partners).toEqual([]);
  expect(await seenBy(stranger)).toBeNull();
  expect(await listInitiatives(viewerFrom(stranger))).toBeNull();
  await agreeToJoin(ana, { partnerId: await partnerOf(initiativeId) });
  expect((await seenBy(rival))?.partners).toMatchObject([{ state: "in", message: "" }]);
  expect((await seenBy(rival))?.steps).toEqual([]);
  expect((await listInitiatives(viewerFrom(rival)))?.calls).toMatchObject([{ initiativeId, partners: 1, waitsForViewer: false }]);
});

test("where the office looks first, it approves or sends back with a reason; the leader cannot pass it by", async () => {
  const { ana, bea, office, draft, move } = await world();
  expect(await setReview(ana, { reviews: true })).toEqual({ ok: false, problem: "not-found" });
  await setReview(office, { reviews: true });
  const initiativeId = await draft();
  expect(await move(ana, initiativeId, "submit")).toEqual({ ok: true, value: { state: "in_review" } });
  expect((await listInitiatives(viewerFrom(office)))?.toReview).toMatchObject([{ initiativeId }]);
  expect(await move(ana, initiativeId, "approve")).toEqual({ ok: false, problem: "not-found" });
  expect(await move(bea, initiativeId, "withdraw")).toEqual({ ok: false, problem: "not-found" });
  expect(await move(office, initiativeId, "send_back")).toEqual({ ok: false, problem: "reason-missing" });
  expect(await move(office, initiativeId, "send_back", "Whom is it for?")).toEqual({ ok: true, value: { state: "draft" } });
  await move(ana, initiativeId, "submit");
  expect(await move(office, initiativeId, "approve")).toEqual({ ok: true, value: { state: "call_open" } });
  expect(await db().task.count({ where: { kind: "review-proposal" } })).toBe(1);
});

test("a text is changed until it runs, never over somebody else's change, and only by its own people", async () => {
  const { ana, bea, input, draft, move } = await world();
  const initiativeId = await draft();
  expect(await editInitiative(bea, initiativeId, { ...input, version: 1 })).toEqual({ ok: false, problem: "not-found" });
  expect((await editInitiative(ana, initiativeId, { ...input, title: "One letter for all", version: 1 })).ok).toBe(true);
  expect(await editInitiative(ana, initiativeId, { ...input, version: 1 })).toEqual({ ok: false, problem: "changed-meanwhile" });
  expect(await editInitiative(ana, initiativeId, { ...input, answerBy: day("2026-01-01"), version: 2 })).toEqual({ ok: false, problem: "in-the-past" });
  expect(await move(ana, initiativeId, "stop")).toEqual({ ok: false, problem: "reason-missing" });
  expect((await move(ana, initiativeId, "stop", "No time.")).ok).toBe(true);
  expect(await editInitiative(ana, initiativeId, input)).toEqual({ ok: false, problem: "too-late" });
  expect(await move(ana, initiativeId, "take_up")).toEqual({ ok: true, value: { state: "draft" } });
});

test("three months and a year after it was completed its leader is asked what is still in use, once each", async () => {
  const { ana, bea, b, draft, move } = await world();
  const initiativeId = await draft();
  await move(ana, initiativeId, "submit");
  await inviteToJoin(ana, { initiativeId, organisationId: b.id, role: "partner", message: "" });
  await agreeToJoin(bea, { partnerId: await partnerOf(initiativeId) });
  await move(ana, initiativeId, "start");
  await move(ana, initiativeId, "complete");
  // Two people lead the projects of the proposing house.
  const askedOn = async (value: string) => {
    await askAgain(new Date(`${value}T08:00:00Z`));
    return db().outgoingMail.count({ where: { template: "initiative-news", subject: { contains: "still in use" } } });
  };
  expect([await askedOn("2026-06-07"), await askedOn("2026-06-08"), await askedOn("2026-06-09"), await askedOn("2027-03-10"), await askedOn("2027-03-20")]).toEqual([
    0, 2, 2, 4, 4,
  ]);
});
