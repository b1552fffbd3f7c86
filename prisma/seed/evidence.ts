import { claimEvidence } from "../../app/features/projects/evidence/claim-evidence.server.ts";
import { confirmEvidence } from "../../app/features/projects/evidence/confirm-evidence.server.ts";
import type { EvidenceFlag } from "../../app/features/projects/evidence/evidence-flags.ts";
import { recordEffort } from "../../app/features/projects/evidence/record-effort.server.ts";
import { settleMilestone } from "../../app/features/projects/milestones/settle-milestone.server.ts";
import { day } from "../../app/lib/day.ts";
import { db } from "../../app/platform/database/db.server.ts";
import type { SpeakerOf } from "./market.ts";
import { must, type Stage } from "./stage.ts";

/** [organisation, hours a half-year, whether they were promotion]. */
type Hours = readonly [key: string, hours: number, isPromotion?: true];
type Statement = { by: string; flag: EvidenceFlag; sentence: string; on: string; confirmedBy?: string };
type Planned = { by: string; kind: "milestone" | "output"; title: string; dueOn: string; reachedOn?: string };
type RecordStory = { title: string; hours: readonly Hours[]; statements?: readonly Statement[]; planned?: readonly Planned[] };

const halves = ["2024-12-20", "2025-06-27", "2025-12-19", "2026-06-26"];

/** What partners put into their projects and what came of it; some statements still wait for somebody to confirm them. */
const records: readonly RecordStory[] = [
  {
    title: "Round table on waiting times in August",
    hours: [
      ["agencia", 18],
      ["foz", 12],
    ],
  },
  {
    title: "November light: doctors and journalists visit the coast",
    hours: [
      ["turismo", 90, true],
      ["serena", 40, true],
    ],
  },
  {
    title: "From the operating table to the beach: referral agreement",
    hours: [
      ["atlantico", 46],
      ["mare", 52],
    ],
    planned: [
      { by: "mare", kind: "output", title: "The letter in English and German", dueOn: "2026-03-31", reachedOn: "2026-04-14" },
      { by: "atlantico", kind: "milestone", title: "All wards of both houses use it", dueOn: "2026-09-30" },
    ],
    statements: [
      {
        by: "atlantico",
        flag: "changed_operation",
        sentence: "Every hip and knee patient leaves with the referral letter that both houses wrote together.",
        on: "2024-06-03",
        confirmedBy: "mare",
      },
    ],
  },
  {
    title: "Recovery weeks by the sea: one booking for surgery, stay and transfer",
    hours: [
      ["mare", 160],
      ["dunas", 120],
      ["maresia", 60],
    ],
    statements: [
      {
        by: "mare",
        flag: "new_offering_in_use",
        sentence: "Guests book surgery, room and transfer in one step; 214 did so in the first season.",
        on: "2025-04-14",
        confirmedBy: "dunas",
      },
      { by: "maresia", flag: "pooled_resources", sentence: "Two vans with lifts are paid for and used by three houses together.", on: "2025-10-06" },
    ],
  },
  {
    title: "Salt and skin: a controlled study of sea salt in psoriasis",
    hours: [
      ["aguas", 240],
      ["universidade", 180],
      ["derma", 80],
    ],
    statements: [
      {
        by: "aguas",
        flag: "joint_research",
        sentence: "Forty patients were enrolled under a protocol that the ethics board approved.",
        on: "2025-03-03",
        confirmedBy: "universidade",
      },
    ],
  },
  {
    title: "Steps: sensors in orthoses that tell the therapist at home",
    hours: [
      ["ortotec", 200],
      ["atlantico", 70],
    ],
  },
  {
    title: "Shared laundry and sterilisation contract",
    hours: [
      ["foz", 30],
      ["lavamar", 24],
    ],
    statements: [{ by: "foz", flag: "pooled_resources", sentence: "Six houses share one sterilisation line and its costs by weight.", on: "2025-09-01", confirmedBy: "lavamar" }],
  },
  {
    title: "An interpreter within ten minutes, day and night",
    hours: [
      ["ponte", 64],
      ["foz", 22],
    ],
    statements: [
      {
        by: "ponte",
        flag: "built_capability",
        sentence: "Night wards of two hospitals call an interpreter by themselves since the training in June.",
        on: "2025-06-23",
        confirmedBy: "foz",
      },
    ],
  },
  {
    title: "One referral letter for heart patients from abroad",
    hours: [["foz", 8]],
    statements: [{ by: "cardio", flag: "changed_operation", sentence: "Both wards send and accept one letter, in Dutch and Portuguese.", on: "2025-03-17", confirmedBy: "foz" }],
  },
  {
    title: "Algae in the diet of people with kidney disease",
    hours: [
      ["biomar", 90],
      ["dialitoral", 40],
    ],
  },
];

export function tellEvidence(stage: Stage, speakerOf: SpeakerOf): void {
  for (const record of records) {
    for (const spentOn of halves) stage.on(`${spentOn}T16:00:00Z`, (at) => tellHours(stage, record, spentOn, at, speakerOf));
    for (const statement of record.statements ?? []) {
      stage.on(`${statement.on}T15:00:00Z`, (at) => tellStatement(stage, record.title, statement, at, speakerOf));
    }
    for (const planned of record.planned ?? []) {
      stage.on("2026-01-15T14:00:00Z", (at) => tellPlan(stage, record.title, planned, at, speakerOf));
      if (planned.reachedOn) stage.on(`${planned.reachedOn}T14:00:00Z`, (at) => tellReached(stage, record.title, planned, at, speakerOf));
    }
  }
}

const projectOf = (title: string) => db().project.findFirst({ where: { title } });

async function tellHours(stage: Stage, { title, hours }: RecordStory, spentOn: string, at: Date, speakerOf: SpeakerOf): Promise<void> {
  const project = await projectOf(title);
  if (!project?.startsOn || project.startsOn > at) return;
  for (const [key, spent, isPromotion = false] of hours) {
    must(await recordEffort(await stage.by(speakerOf(key, at), at, key), { projectId: project.id, hours: spent, isPromotion, spentOn: day(spentOn) }));
  }
}

async function tellStatement(stage: Stage, title: string, { by, flag, sentence, on, confirmedBy }: Statement, at: Date, speakerOf: SpeakerOf): Promise<void> {
  const project = await projectOf(title);
  if (!project) throw new Error(`no project is called ${title}`);
  const { claimId } = must(await claimEvidence(await stage.by(speakerOf(by, at), at, by), { projectId: project.id, flag, sentence, link: null, happenedOn: day(on) }));
  if (confirmedBy) must(await confirmEvidence(await stage.by(speakerOf(confirmedBy, at), at, confirmedBy), { claimId }));
}

async function tellPlan(stage: Stage, title: string, { by, kind, title: what, dueOn }: Planned, at: Date, speakerOf: SpeakerOf): Promise<void> {
  const { id } = await db().project.findFirstOrThrow({ where: { title } });
  const form = { intent: "plan-milestone" as const, kind, title: what, organisationId: stage.organisation(by), dueOn: day(dueOn), formKey: `demo ${what}` };
  must(await settleMilestone(await stage.by(speakerOf(by, at), at, by), id, form));
}

async function tellReached(stage: Stage, title: string, { by, title: what, reachedOn }: Planned, at: Date, speakerOf: SpeakerOf): Promise<void> {
  const { id } = await db().project.findFirstOrThrow({ where: { title } });
  const milestone = await db().projectMilestone.findFirstOrThrow({ where: { projectId: id, title: what } });
  const form = { intent: "reach-milestone" as const, milestoneId: milestone.id, reachedOn: day(reachedOn ?? "") };
  must(await settleMilestone(await stage.by(speakerOf(by, at), at, by), id, form));
}
