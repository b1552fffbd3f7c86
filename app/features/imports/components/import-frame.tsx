import type { ReactNode } from "react";
import { importRun as words } from "../../../lib/messages/imports.ts";
import { Page } from "../../../ui/page.tsx";
import { SubNav } from "../../../ui/sub-nav.tsx";
import type { FoundImport } from "../find-import-run.server.ts";
import { ImportStateBadge } from "./import-state.tsx";
import { ImportWorking } from "./import-working.tsx";

type FramedImport = Pick<FoundImport, "runId" | "kind" | "status" | "state" | "progress">;
type OneId = (id: string) => string;
type FramePaths = Record<"officeImports", () => string> & Record<"officeImport" | "officeImportReading" | "officeImportColumns", OneId>;

type Props = { run: FramedImport; title: string; lead?: string; paths: FramePaths; here: string; children: ReactNode };

/** The frame of every page of one import: its steps, its state, and in place of the content what is being done right now. */
export function ImportFrame({ run, title, lead, paths, here, children }: Props) {
  const { status, state } = run;
  return (
    <Page title={title} lead={lead} back={{ to: paths.officeImports(), label: words.back }} badges={<ImportStateBadge status={status} state={state} />}>
      <Steps run={run} paths={paths} />
      {state.kind === "waiting" || state.kind === "working" ? <ImportWorking state={state} progress={run.progress} here={here} /> : children}
    </Page>
  );
}

/** The steps of a members' list, to go back to as long as nothing is written. */
function Steps({ run, paths }: { run: FramedImport; paths: FramePaths }) {
  if (run.kind !== "members" || !["uploaded", "planned"].includes(run.status)) return null;
  const items = [
    { to: paths.officeImportReading(run.runId), label: words.steps.reading },
    { to: paths.officeImportColumns(run.runId), label: words.steps.columns },
    ...(run.status === "planned" ? [{ to: paths.officeImport(run.runId), label: words.steps.plan, end: true }] : []),
  ];
  return <SubNav label={words.steps.label} items={items} />;
}
