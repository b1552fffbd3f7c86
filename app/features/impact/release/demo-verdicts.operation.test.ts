import { expect, test } from "vitest";
import { tellMarket } from "../../../../prisma/seed/market.ts";
import { type MarketStory, marketStories } from "../../../../prisma/seed/market-stories.ts";
import { Stage } from "../../../../prisma/seed/stage.ts";
import { createCluster } from "../../../../tests/factories/cluster.ts";
import { contentOf } from "../../../../tests/factories/market.ts";
import { createOrganisation } from "../../../../tests/factories/organisation.ts";
import { affiliate, appoint, createPerson } from "../../../../tests/factories/person.ts";
import { db } from "../../../platform/database/db.server.ts";

/** Plays one part of the demo's market among just the houses that are in it, and answers what it says of 2025. */
async function readingOf(story: MarketStory): Promise<unknown> {
  await db().$executeRaw`truncate "Organisation", "Person", "MarketScope", "VocabularyTerm", "Cluster" cascade`;
  await createCluster();
  const stage = new Stage();
  for (const [name, role] of [["Helena Duarte", "manager"] as const, ["Tomás Leal", "data_steward"] as const]) {
    const person = await createPerson({ name });
    await appoint(person, role);
    stage.name("person", name, person.id);
  }
  const terms = [];
  for (const code of story.services) terms.push(await db().vocabularyTerm.create({ data: { vocabulary: "service", code, labels: { en: code } } }));
  const keys = new Set([...story.members.map(([key]) => key), ...(story.offersNot ?? []), ...(story.activities ?? []).flatMap(({ by, with: partners }) => [by, ...partners])]);
  for (const key of keys) {
    const organisation = await createOrganisation({ shortName: key, isMember: true });
    await db().organisationTerm.create({ data: { organisationId: organisation.id, termId: terms[0]?.id as string } });
    stage.name("organisation", key, organisation.id);
    for (const name of key === "atlantico" ? [key, "Sofia Quental"] : [key]) {
      const person = await createPerson({ name });
      await affiliate(person, organisation, ["admin", "editor", "project_lead"]);
      stage.name("person", name, person.id);
    }
  }
  tellMarket(stage, story, 0, (key) => key);
  await stage.play();
  const { id } = await db().verdict.findFirstOrThrow({ where: { replacedAt: null, plan: { year: 2025 } } });
  return (await contentOf(id)).verdict;
}

const [growth, , coMarketing] = marketStories as [MarketStory, MarketStory, MarketStory];

test("the demo's reading of growth hangs on the market's own figures: had it grown faster, the members would have lost ground", async () => {
  const [size, , grade, source] = growth.market;
  expect(await readingOf({ ...growth, market: [size, 1.6, grade, source] })).toMatchObject({ outcomeReading: ["NO_GROWTH", "losing_ground"] });
  expect(await readingOf(growth)).toMatchObject({ outcomeReading: ["GROWING", "displacement_low"] });
}, 120_000);

test("the demo's answer that members only co-market hangs on what was noted of joint work", async () => {
  expect(await readingOf({ ...coMarketing, activities: [] })).toMatchObject({ verdict: "INSUFFICIENT", reason: "activity_none" });
  expect(await readingOf(coMarketing)).toMatchObject({ verdict: "CO_MARKETING_ONLY", reason: "outcome:GROWING" });
}, 120_000);
