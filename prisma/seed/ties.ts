import { tieProject } from "../../app/features/projects/tie-project.server.ts";
import { db } from "../../app/platform/database/db.server.ts";
import { manager } from "./cluster.ts";
import { must, type Stage } from "./stage.ts";

const rehabilitation = "Rehabilitation guests from Germany and Switzerland";
const diagnostics = "Check-ups and diagnostics for guests from France";

/** For which part of the market each joint project works; the leaflet and the round table for none. */
const ties: Record<string, string> = {
  "November light: doctors and journalists visit the coast": rehabilitation,
  "From the operating table to the beach: referral agreement": rehabilitation,
  "Recovery weeks by the sea: one booking for surgery, stay and transfer": rehabilitation,
  "Salt and skin: a controlled study of sea salt in psoriasis": rehabilitation,
  "Steps: sensors in orthoses that tell the therapist at home": rehabilitation,
  "A company of our own for coordinated care": rehabilitation,
  "Shared laundry and sterilisation contract": diagnostics,
  "An interpreter within ten minutes, day and night": diagnostics,
  "Algae in the diet of people with kidney disease": diagnostics,
};

/** Said by the office before the year begins, and for later projects when they begin. */
export function tellTies(stage: Stage): void {
  for (const when of ["2024-12-12", "2025-12-15", "2026-06-15"]) {
    stage.on(when, async (at) => {
      const scopes = new Map((await db().marketScope.findMany()).map(({ id, names }) => [(names as { en: string }).en, id]));
      for (const project of await db().project.findMany({ where: { source: "portal", scopeId: null, title: { in: Object.keys(ties) } } })) {
        must(await tieProject(await stage.by(manager, at), { projectId: project.id, scopeId: scopes.get(ties[project.title] as string) as string }));
      }
    });
  }
}
