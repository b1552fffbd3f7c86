import { jobs } from "../app/jobs.server.ts";
import { now } from "../app/platform/clock.server.ts";
import { JobRunner } from "../app/platform/queue/job-runner.server.ts";
import { foundCluster } from "./seed/cluster.ts";
import { tellEvents } from "./seed/events.ts";
import { tellEvidence } from "./seed/evidence.ts";
import { tellInitiatives } from "./seed/initiatives.ts";
import { tellProjects } from "./seed/joint-projects.ts";
import { type SpeakerOf, tellMarkets } from "./seed/market.ts";
import { tellMemberships } from "./seed/memberships.ts";
import { tellNewsletters } from "./seed/newsletters.ts";
import type { OrganisationStory } from "./seed/organisation-story.ts";
import { speakerAt, welcome } from "./seed/organisations.ts";
import { others } from "./seed/others.ts";
import { providers } from "./seed/providers.ts";
import { Stage } from "./seed/stage.ts";
import { suppliers } from "./seed/suppliers.ts";
import { tellTies } from "./seed/ties.ts";

/** Tells the story of the fictional cluster, by the operations that people would use, on the days it happened. Needs an empty, migrated database. */
export async function seed(): Promise<void> {
  const today = now();
  const stage = new Stage();
  foundCluster(stage);
  const stories = [...providers, ...suppliers, ...others];
  for (const story of stories) welcome(stage, story);
  const speakerOf: SpeakerOf = (key, at) => speakerAt(stories.find((story) => story.key === key) as OrganisationStory, at);
  tellMemberships(stage, speakerOf);
  tellEvidence(stage, speakerOf);
  tellMarkets(stage, speakerOf);
  tellProjects(stage);
  tellTies(stage);
  tellInitiatives(stage, speakerOf);
  tellNewsletters(stage);
  tellEvents(stage, today);
  await stage.play();
  await new JobRunner(jobs, []).runDue();
}
