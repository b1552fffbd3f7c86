import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "../../../lib/day.ts";
import { evidenceFlags } from "./evidence-flags.ts";
import { levels } from "./ladder.ts";
import { levelOfRecord, type ProjectRecord } from "./level-of-record.ts";
import { type ConfirmFacts, confirmProblem } from "./may-confirm.ts";

const today = day("2026-03-01");
const effort = (organisationId: string, hours: number, isPromotion = false) => ({ organisationId, hours, isPromotion, spentOn: day("2026-02-01") });
const claim = (flag: (typeof evidenceFlags)[number], isConfirmed = true, isWithdrawn = false) => ({
  organisationId: "a",
  flag,
  happenedOn: day("2026-02-01"),
  isConfirmed,
  isWithdrawn,
});
const both = [effort("a", 40), effort("b", 30)];
const levelOf = (record: Partial<ProjectRecord>) => levelOfRecord({ efforts: both, claims: [], ...record }, today).level;

test("the level is what is confirmed: claims alone raise nothing, and what is withdrawn counts no more", () => {
  expect(levelOf({})).toBe("L1");
  expect(levelOf({ claims: [claim("new_offering_in_use", false)] })).toBe("L1");
  expect(levelOf({ claims: [claim("changed_operation")] })).toBe("L3");
  expect(levelOf({ claims: [claim("changed_operation"), claim("pooled_resources")] })).toBe("L4");
  expect(levelOf({ claims: [claim("changed_operation"), claim("pooled_resources", true, true)] })).toBe("L3");
  expect(levelOf({ claims: [claim("new_offering_in_use")] })).toBe("L5");
  expect(levelOf({ claims: [claim("joint_research")] })).toBe("L6");
  expect(levelOf({ efforts: [effort("a", 40)], claims: [claim("changed_operation")] })).toBe("L0");
});

test("mostly promotion is held at promotion, unless something new is in use", () => {
  const efforts = [effort("a", 80, true), effort("b", 20)];
  expect(levelOfRecord({ efforts, claims: [claim("pooled_resources")] }, today)).toMatchObject({ level: "L2", class: "promote", promotionShare: 0.8, isHeldByPromotion: true });
  expect(levelOf({ efforts, claims: [claim("new_offering_in_use")] })).toBe("L5");
});

test("after half a year without anything verified a project is dormant", () => {
  const on = (value: string) => levelOfRecord({ efforts: both, claims: [claim("changed_operation")] }, day(value)).isDormant;
  expect([on("2026-07-31"), on("2026-08-01")]).toEqual([false, true]);
});

test("no level above promotion without a confirmed claim, and taking any claim back never raises it", () => {
  const claims = fc.array(fc.record({ flag: fc.constantFrom(...evidenceFlags), isConfirmed: fc.boolean(), isWithdrawn: fc.boolean() }), { maxLength: 6 });
  fc.assert(
    fc.property(claims, fc.boolean(), (drawn, isPromotion) => {
      const record = { efforts: [effort("a", 10, isPromotion), effort("b", 10, isPromotion)], claims: drawn.map((one) => ({ ...claim(one.flag), ...one })) };
      const place = levels.indexOf(levelOfRecord(record, today).level);
      if (!record.claims.some((one) => one.isConfirmed && !one.isWithdrawn)) expect(place).toBeLessThanOrEqual(2);
      record.claims.forEach((_, index) => {
        const less = { ...record, claims: record.claims.map((one, other) => (other === index ? { ...one, isWithdrawn: true } : one)) };
        expect(levels.indexOf(levelOfRecord(less, today).level)).toBeLessThanOrEqual(place);
      });
    }),
  );
});

const facts: ConfirmFacts = {
  claim: { organisationId: "a", claimedById: "ana" },
  confirmer: { personId: "bruno", organisationId: "b", organisationIds: ["b"] },
  partnerIds: ["a", "b"],
  officeIsPartner: false,
  confirmedByAuthor: [],
};

test("a person of a second partner confirms; nobody else does", () => {
  expect(confirmProblem(facts)).toBeNull();
  expect(confirmProblem({ ...facts, confirmer: { ...facts.confirmer, personId: "ana" } })).toBe("own-claim");
  expect(confirmProblem({ ...facts, confirmer: { ...facts.confirmer, organisationIds: ["a", "b"] } })).toBe("own-organisation");
  expect(confirmProblem({ ...facts, confirmer: { ...facts.confirmer, organisationId: "c", organisationIds: ["c"] } })).toBe("no-partner");
  expect(confirmProblem({ ...facts, confirmedByAuthor: [{ claimedById: "bruno" }] })).toBe("each-other");
  const office = { ...facts.confirmer, organisationId: null, organisationIds: [] };
  expect(confirmProblem({ ...facts, confirmer: office })).toBeNull();
  expect(confirmProblem({ ...facts, confirmer: office, officeIsPartner: true })).toBe("office-takes-part");
});
