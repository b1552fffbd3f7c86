import { agreeToJoin } from "../../app/features/projects/initiatives/answer-joining.server.ts";
import { offerToJoin } from "../../app/features/projects/initiatives/join-initiative.server.ts";
import { moveInitiative } from "../../app/features/projects/initiatives/move-initiative.server.ts";
import { proposeInitiative } from "../../app/features/projects/initiatives/save-initiative.server.ts";
import { addDays, dayOfDate } from "../../app/lib/day.ts";
import { db } from "../../app/platform/database/db.server.ts";
import type { SpeakerOf } from "./market.ts";
import { must, type Stage } from "./stage.ts";

type Story = { on: string; lead: string; title: string; why: string; what: string; sought: string; offers: readonly { by: string; message: string; agreed?: true }[] };

/** What members look for partners for today. */
const stories: readonly Story[] = [
  {
    on: "2026-11-02",
    lead: "foz",
    title: "One appointment desk for check-ups with imaging and laboratory",
    why: "Guests from France wait eleven days between their blood test and their scan, because each house books for itself. Every fourth of them goes home before the second.",
    what: "A shared calendar of free places, read by a desk that speaks French. Houses give places, not prices.",
    sought: "Two houses with imaging, a laboratory, and somebody who answers the telephone in French until eight in the evening.",
    offers: [
      { by: "ponte", message: "We can answer in French from eight to eight.", agreed: true },
      { by: "prevenir", message: "We would give twelve places a week, mornings only." },
    ],
  },
  {
    on: "2026-11-16",
    lead: "mare",
    title: "Night nursing that houses share",
    why: "Four houses each keep a night nurse for a handful of guests, and none has one on the days when it needs two.",
    what: "One roster for the coast, with a car, and a handover sheet that all use.",
    sought: "Houses with guests who stay overnight, and somebody who drives at night.",
    offers: [],
  },
];

export function tellInitiatives(stage: Stage, speakerOf: SpeakerOf): void {
  for (const story of stories) stage.on(story.on, (at) => tell(stage, story, at, speakerOf));
}

async function tell(stage: Stage, { lead, offers, on: _on, ...text }: Story, at: Date, speakerOf: SpeakerOf): Promise<void> {
  const leader = await stage.by(speakerOf(lead, at), at, lead);
  const answerBy = addDays(dayOfDate(at), 60);
  const { initiativeId } = must(await proposeInitiative(leader, { ...text, leaderId: stage.organisation(lead), answerBy }));
  must(await moveInitiative(leader, { initiativeId, event: "submit", reason: "" }));
  for (const { by, message, agreed } of offers) {
    const organisationId = stage.organisation(by);
    must(await offerToJoin(await stage.by(speakerOf(by, at), at, by), { initiativeId, organisationId, role: "partner", message }));
    const { id } = await db().initiativePartner.findFirstOrThrow({ where: { initiativeId, organisationId } });
    if (agreed) must(await agreeToJoin(leader, { partnerId: id }));
  }
}
