import { expect, test } from "vitest";
import { createCluster } from "../../../../tests/factories/cluster.ts";
import { createOrganisation } from "../../../../tests/factories/organisation.ts";
import { actAs, affiliate, appoint, createPerson, viewerOf } from "../../../../tests/factories/person.ts";
import { createProject } from "../../../../tests/factories/project.ts";
import { day } from "../../../lib/day.ts";
import { db } from "../../../platform/database/db.server.ts";
import type { Person } from "../../../platform/database/generated/client.ts";
import type { Act } from "../../accounts/viewer.ts";
import { claimEvidence } from "./claim-evidence.server.ts";
import { confirmEvidence } from "./confirm-evidence.server.ts";
import { findEvidence } from "./find-evidence.server.ts";
import { recordEffort } from "./record-effort.server.ts";
import { withdrawEvidence } from "./withdraw-evidence.server.ts";

const now = new Date("2026-03-10T12:00:00Z");
const actOf = (person: Person) => actAs(person, { secondFactor: true, now });
const claim = { flag: "changed_operation" as const, sentence: "All houses use one discharge letter.", link: null, happenedOn: day("2026-02-01") };

/** A project of the houses a and b, with a leader at each; a rival that is no partner; somebody who works at both. */
async function world() {
  await createCluster();
  const [a, b, c] = [await createOrganisation(), await createOrganisation(), await createOrganisation()];
  const project = await createProject({ title: "One letter", startsOn: "2026-01-01" }, [
    [a, "coordinator"],
    [b, "participant"],
  ]);
  const leader = async (...houses: { id: string }[]) => {
    const person = await createPerson();
    for (const house of houses) await affiliate(person, house, ["project_lead"]);
    return actOf(person);
  };
  const manager = await createPerson();
  await appoint(manager, "manager");
  return {
    projectId: project.id,
    a,
    ana: await leader(a),
    anton: await leader(a),
    bea: await leader(b),
    rival: await leader(c),
    both: await leader(a, b),
    office: await actOf(manager),
  };
}

const levelFor = async (act: Act, projectId: string) => (act.by.kind === "person" ? (await findEvidence(act.by.viewer, projectId, now))?.level.level : null);

test("effort of both, a claim, its confirmation by the other house: the level rises, and falls when the claim is withdrawn", async () => {
  const { projectId, ana, bea } = await world();
  expect(await levelFor(ana, projectId)).toBe("L0");
  for (const act of [ana, bea]) expect((await recordEffort(act, { projectId, hours: 12, isPromotion: false, spentOn: day("2026-02-28") })).ok).toBe(true);
  expect(await levelFor(bea, projectId)).toBe("L1");
  const claimed = await claimEvidence(ana, { projectId, ...claim });
  if (!claimed.ok) throw new Error(claimed.problem);
  const { claimId } = claimed.value;
  expect(await claimEvidence(ana, { projectId, ...claim })).toEqual({ ok: false, problem: "claimed-already" });
  expect(await levelFor(ana, projectId)).toBe("L1");
  expect(await confirmEvidence(bea, { claimId })).toEqual({ ok: true, value: null });
  expect(await confirmEvidence(bea, { claimId })).toEqual({ ok: true, value: null });
  expect(await levelFor(ana, projectId)).toBe("L3");
  expect(await withdrawEvidence(bea, { claimId })).toEqual({ ok: false, problem: "not-found" });
  expect(await withdrawEvidence(ana, { claimId })).toEqual({ ok: true, value: null });
  expect(await levelFor(ana, projectId)).toBe("L1");
  expect(await db().evidenceConfirmation.count()).toBe(1);
});

test("nobody confirms their own house's sentence, two do not confirm each other, a rival and a visitor find nothing", async () => {
  const { projectId, ana, anton, bea, rival, both, office } = await world();
  const stated = async (act: Act, sentence: string) => {
    const claimed = await claimEvidence(act, { projectId, ...claim, sentence });
    return claimed.ok ? claimed.value.claimId : claimed.problem;
  };
  const first = await stated(ana, "All houses use one discharge letter.");
  const confirm = async (act: Act, claimId: string) => {
    const answer = await confirmEvidence(act, { claimId });
    return answer.ok ? "ok" : answer.problem;
  };
  expect(await confirm(ana, first)).toBe("own-claim");
  expect(await confirm(anton, first)).toBe("own-organisation");
  expect(await confirm(both, first)).toBe("own-organisation");
  expect(await confirm(rival, first)).toBe("not-found");
  expect(await confirm(bea, first)).toBe("ok");
  const second = await stated(bea, "Both houses share one transfer nurse.");
  expect(await confirm(ana, second)).toBe("each-other");
  expect(await confirm(anton, second)).toBe("ok");
  const third = await stated(ana, "Guests get one bill since March.");
  expect(await confirm(office, third)).toBe("ok");
  expect(await stated(rival, "We were there too, believe us.")).toBe("not-found");
  expect(await stated(office, "The office says it is good.")).toBe("not-found");
  expect(await findEvidence(null, projectId, now)).toBeNull();
  expect(await findEvidence(await viewerOf(await createPerson()), projectId, now)).toBeNull();
});
