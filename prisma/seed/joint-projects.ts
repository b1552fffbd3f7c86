import { startJointProject } from "../../app/features/projects/start-joint-project.server.ts";
import { day } from "../../app/lib/day.ts";
import { manager } from "./cluster.ts";
import { projectStories } from "./projects.ts";
import { must, type Stage } from "./stage.ts";

/** What the members do together, entered by the office on the day it was agreed. */
export function tellProjects(stage: Stage): void {
  for (const story of projectStories) {
    stage.on(story.on, async (at) => {
      const cents = (euro: number | undefined) => (euro === undefined ? null : BigInt(euro) * 100n);
      const { acronym, title, summary, fundingScheme, programme } = story;
      const partners = story.partners.map((partner) => {
        const { key, role, startsOn, endsOn } = typeof partner === "string" ? { key: partner } : { role: undefined, startsOn: undefined, endsOn: undefined, ...partner };
        return {
          organisationId: stage.organisation(key),
          role,
          startsOn: startsOn === undefined ? undefined : day(startsOn),
          endsOn: endsOn === undefined ? undefined : day(endsOn),
        };
      });
      const input = {
        leaderId: stage.organisation(story.lead),
        ...{ acronym, title, summary, fundingScheme, programme, partners },
        startsOn: day(story.startsOn),
        endsOn: story.endsOn === null ? null : day(story.endsOn),
        totalCostMinor: cents(story.totalCost),
        fundingMinor: cents(story.funding),
        currency: "EUR",
      };
      must(await startJointProject(await stage.by(manager, at), input));
    });
  }
}
