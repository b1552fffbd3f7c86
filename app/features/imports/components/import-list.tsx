import { importKindWords, resultLine, officeImports as words } from "../../../lib/messages/imports.ts";
import { useFormat } from "../../../ui/format.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import type { ListedImport } from "../list-import-runs.server.ts";
import { ImportStateBadge } from "./import-state.tsx";

/** All imports, each with where it stands and what it did. */
export function ImportList({ runs, pathOf }: { runs: readonly ListedImport[]; pathOf: (runId: string) => string }) {
  const format = useFormat();
  return (
    <Table caption={words.list} head={[words.what, words.state, words.result, words.when]}>
      {runs.map((run) => (
        <Row key={run.runId}>
          <Cell heading>
            <TextLink to={pathOf(run.runId)} className="break-words">
              {run.title || words.untitled}
            </TextLink>
            <span className="block font-normal text-muted text-sm">{importKindWords[run.kind] ?? run.kind}</span>
          </Cell>
          <Cell>
            <ImportStateBadge status={run.status} state={run.state} />
          </Cell>
          <Cell>{Object.keys(run.counts).length > 0 ? resultLine(run.counts) : words.notYet}</Cell>
          <Cell>
            {format.instant(run.startedAt)}
            <span className="block text-muted text-sm">{run.byName === null ? words.byCommandLine : words.by({ name: run.byName })}</span>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
