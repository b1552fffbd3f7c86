import { importRun } from "../../../lib/messages/imports.ts";
import { CursorPager } from "../../../ui/pager.tsx";
import { neighbours, type Part } from "../preview-page.ts";

/** Links to the neighbouring parts of a list of a plan; nothing where there is one part. */
export function PartPager({ part, urlFrom }: { part: Part<unknown>; urlFrom: (place: number) => string }) {
  const { previous, next } = neighbours(part);
  if (previous === null && next === null) return null;
  const summary = importRun.problems.shown(part);
  return <CursorPager previous={previous === null ? null : urlFrom(previous)} next={next === null ? null : urlFrom(next)} summary={summary} />;
}
