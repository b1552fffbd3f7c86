import { expect, test } from "vitest";
import { createOrganisation } from "../../../../tests/factories/organisation.ts";
import { actAs, appoint, createPerson } from "../../../../tests/factories/person.ts";
import { db } from "../../../platform/database/db.server.ts";
import { addTerm } from "./add-term.server.ts";
import { listVocabulary } from "./list-vocabulary.server.ts";
import { loadStarterVocabulary } from "./load-starter-vocabulary.server.ts";
import { mergeTerms } from "./merge-terms.server.ts";
import { moveTerm } from "./move-term.server.ts";
import { renameTerm } from "./rename-term.server.ts";
import { restoreTerm } from "./restore-term.server.ts";
import { retireTerm } from "./retire-term.server.ts";
import { starterVocabulary } from "./starter-vocabulary.ts";
import type { TermLabels } from "./term-labels.ts";

async function editor() {
  const person = await createPerson();
  await appoint(person, "editor");
  return actAs(person);
}

type Editor = Awaited<ReturnType<typeof editor>>;

async function add(act: Editor, parentId: string | null, en: string, pt = `${en} pt`): Promise<string> {
  const answer = await addTerm(act, { vocabulary: "service", parentId, labels: { en, pt } });
  if (!answer.ok) throw new Error(answer.problem);
  return answer.value.termId;
}

const codes = async () => (await listVocabulary("service")).map((heading) => [heading.code, ...heading.terms.map((term) => term.code)]);
const use = (organisation: { id: string }, termId: string) => db().organisationTerm.create({ data: { organisationId: organisation.id, termId } });

test("headings and terms are added at the end, with a code of their own made of the English label", async () => {
  const act = await editor();
  const care = await add(act, null, "Care");
  await add(act, care, "Spa & sauna");
  await add(act, await add(act, null, "Stay"), "Spa, sauna", "Sauna");
  expect(await codes()).toEqual([
    ["care", "spa-sauna"],
    ["stay", "spa-sauna-2"],
  ]);
});

test("a term that reads like its neighbour, misses a label or hangs under no heading is refused", async () => {
  const act = await editor();
  const care = await add(act, null, "Care");
  const spa = await add(act, care, "Spa", "Termas");
  const labels = { en: "Baths", pt: "térmas" };
  expect(await addTerm(act, { vocabulary: "service", parentId: care, labels })).toEqual({ ok: false, problem: "label-taken" });
  expect(await addTerm(act, { vocabulary: "service", parentId: care, labels: { en: "Baths", pt: "" } })).toEqual({ ok: false, problem: "label-missing" });
  expect(await addTerm(act, { vocabulary: "product", parentId: care, labels })).toEqual({ ok: false, problem: "unknown-heading" });
  expect(await addTerm(act, { vocabulary: "service", parentId: spa, labels })).toEqual({ ok: false, problem: "unknown-heading" });
});

test("renaming keeps the code and asks for a new index of every organisation that shows the term or its heading", async () => {
  const act = await editor();
  const care = await add(act, null, "Care");
  const spa = await add(act, care, "Spa");
  const clinic = await createOrganisation();
  await use(clinic, spa);
  await db().job.deleteMany();
  const labels: TermLabels = { en: "Cure", pt: "Cura" };
  expect(await renameTerm(act, { termId: care, labels })).toEqual({ ok: true, value: null });
  expect(await renameTerm(act, { termId: care, labels })).toEqual({ ok: true, value: null });
  expect((await listVocabulary("service"))[0]).toMatchObject({ code: "care", labels, uses: 1 });
  expect((await db().job.findMany()).map((job) => job.payload)).toEqual([{ organisationIds: [clinic.id] }]);
  expect((await db().auditEvent.findMany({ orderBy: { id: "asc" } })).at(-1)?.changes).toEqual([{ field: "labels", before: { en: "Care", pt: "Care pt" }, after: labels }]);
});

test("terms move one place at a time and stop at the ends", async () => {
  const act = await editor();
  const care = await add(act, null, "Care");
  const [, , c] = [await add(act, care, "A"), await add(act, care, "B"), await add(act, care, "C")];
  for (const _ of [1, 2, 3]) await moveTerm(act, { termId: c, direction: "up" });
  expect(await codes()).toEqual([["care", "c", "a", "b"]]);
  await moveTerm(act, { termId: c, direction: "down" });
  expect(await codes()).toEqual([["care", "a", "c", "b"]]);
});

test("a heading is retired after its terms, a term brings its heading back, and retiring twice is one event", async () => {
  const act = await editor();
  const care = await add(act, null, "Care");
  const spa = await add(act, care, "Spa");
  expect(await retireTerm(act, { termId: care })).toEqual({ ok: false, problem: "has-active-terms" });
  await retireTerm(act, { termId: spa });
  await retireTerm(act, { termId: spa });
  await retireTerm(act, { termId: care });
  expect((await listVocabulary("service"))[0]).toMatchObject({ isRetired: true, terms: [{ isRetired: true }] });
  await restoreTerm(act, { termId: spa });
  expect((await listVocabulary("service"))[0]).toMatchObject({ isRetired: false, terms: [{ isRetired: false }] });
  expect(await db().auditEvent.count({ where: { action: "vocabulary.term-retired" } })).toBe(2);
});

test("merging terms gives each organisation the other term once; merging headings moves their terms", async () => {
  const act = await editor();
  const care = await add(act, null, "Care");
  const stay = await add(act, null, "Stay");
  const [spa, baths, hotel] = [await add(act, care, "Spa"), await add(act, care, "Baths"), await add(act, stay, "Hotel")];
  const [a, b] = [await createOrganisation(), await createOrganisation()];
  await use(a, spa);
  await use(a, baths);
  await use(b, baths);
  expect(await mergeTerms(act, { fromId: baths, intoId: spa })).toEqual({ ok: true, value: { moved: 2 } });
  expect(await db().organisationTerm.count({ where: { termId: spa } })).toBe(2);
  expect(await mergeTerms(act, { fromId: care, intoId: hotel })).toEqual({ ok: false, problem: "cannot-be-merged" });
  expect(await mergeTerms(act, { fromId: spa, intoId: spa })).toEqual({ ok: false, problem: "cannot-be-merged" });
  expect((await mergeTerms(act, { fromId: care, intoId: stay })).ok).toBe(true);
  expect(await codes()).toEqual([["stay", "hotel", "spa"]]);
});

test("the starter vocabulary is loaded once and leaves alone what the office changed", async () => {
  const act = await editor();
  const total = Object.values(starterVocabulary)
    .flat()
    .reduce((sum, heading) => sum + 1 + (heading.terms?.length ?? 0), 0);
  expect(await loadStarterVocabulary(act)).toEqual({ ok: true, value: { added: total } });
  const [surgery] = await listVocabulary("service");
  await renameTerm(act, { termId: surgery?.termId ?? "", labels: { en: "Operations", pt: "Operações" } });
  await db().vocabularyTerm.deleteMany({ where: { vocabulary: "service", code: "eye-surgery" } });
  expect(await loadStarterVocabulary(act)).toEqual({ ok: true, value: { added: 1 } });
  const after = (await listVocabulary("service"))[0];
  expect(after?.labels.en).toBe("Operations");
  expect(after?.terms.map((term) => term.code).sort()).toEqual(["bariatric-surgery", "cardiac-surgery", "eye-surgery", "orthopaedic-surgery", "plastic-surgery"]);
});

test("only those who may edit the vocabulary do", async () => {
  const act = await editor();
  const care = await add(act, null, "Care");
  const treasurer = await createPerson();
  await appoint(treasurer, "treasurer");
  const other = await actAs(treasurer);
  const labels = { en: "x", pt: "x" };
  for (const answer of [
    await addTerm(other, { vocabulary: "service", parentId: null, labels }),
    await renameTerm(other, { termId: care, labels }),
    await moveTerm(other, { termId: care, direction: "up" }),
    await retireTerm(other, { termId: care }),
    await restoreTerm(other, { termId: care }),
    await mergeTerms(other, { fromId: care, intoId: care }),
    await loadStarterVocabulary(other),
  ])
    expect(answer).toEqual({ ok: false, problem: "not-found" });
});
