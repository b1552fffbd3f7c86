import { countedSpeciality, providerProblemText, providersImportWords as words } from "../../../lib/messages/providers-import.ts";
import type { ImportPreview, ImportSummary, PreviewRow, ReportedProblem } from "../../imports/import-preview.ts";
import type { PlannedMembers } from "../members-import/plan/plan-members.ts";
import { type NameOf, previewPlan, summaryOf } from "../members-import/plan/preview-plan.ts";
import type { PlannedServices } from "./plan-services.ts";
import { type ProviderProblem, type ProvidersInput, weightOfProviderProblem } from "./provider.ts";

/** The plan as the office reads it, in numbers too: as that of a members' list, with services and what is said of providers. */
export function previewProviders(planned: PlannedMembers, { services, unknown }: PlannedServices, problems: ProvidersInput["problems"], nameOf: NameOf) {
  const gained = new Map<string, number>();
  for (const { key } of services) gained.set(key, (gained.get(key) ?? 0) + 1);
  const { rows, problems: ofList, groups } = previewPlan(planned, problems, nameOf);
  const unmatched = unknown.map((one): ProviderProblem => ({ kind: "unknown-speciality", row: null, column: null, detail: countedSpeciality(one) }));
  const ofProviders = [...problems.providers, ...unmatched].map(reported);
  const preview: ImportPreview = {
    rows: rows.map((row) => withServices(row, gained.get(row.key) ?? 0)),
    problems: [...ofList, ...ofProviders].sort((one, other) => (one.row ?? 0) - (other.row ?? 0)),
    groups,
  };
  return { preview, summary: summaryWith(summaryOf(planned, preview), preview, planned, services.length) };
}

function reported(problem: ProviderProblem): ReportedProblem {
  const { kind, row, column } = problem;
  return { kind, weight: weightOfProviderProblem(kind), row, column, ...providerProblemText(problem) };
}

function withServices(row: PreviewRow, count: number): PreviewRow {
  if (count === 0) return row;
  return { ...row, outcome: row.outcome === "same" ? "change" : row.outcome, details: [...row.details, words.newService({ count })] };
}

function summaryWith(summary: ImportSummary, { rows }: ImportPreview, planned: PlannedMembers, services: number): ImportSummary {
  const sites = planned.plan.organisations.flatMap((write) => write.sites);
  const added = sites.filter(({ siteId }) => siteId === null).length;
  const none = { created: 0, changed: 0, same: 0, left: 0 };
  const { organisations = none } = summary.counts;
  const onlyServices = planned.rows.filter(({ key, outcome }) => outcome === "same" && rows.some((row) => row.key === key && row.outcome === "change")).length;
  return {
    ...summary,
    counts: {
      organisations: { ...organisations, changed: organisations.changed + onlyServices, same: organisations.same - onlyServices },
      sites: { ...none, created: added, changed: sites.length - added },
      services: { ...none, created: services },
    },
  };
}
