import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "../../../features/accounts/permissions.ts";
import { ImportList } from "../../../features/imports/components/import-list.tsx";
import { listImportRuns } from "../../../features/imports/list-import-runs.server.ts";
import { cursorParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { notFound } from "../../../http/responses.server.ts";
import { officeImports as words } from "../../../lib/messages/imports.ts";
import { ButtonLink, buttonClasses } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Page } from "../../../ui/page.tsx";
import { CursorPager } from "../../../ui/pager.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "imports.run"));
  const after = cursorParam(new URL(request.url));
  const found = await listImportRuns(viewer, actOf(viewer, request).now, after);
  if (!found) throw notFound();
  return { ...found, isFirst: after === undefined };
}

export const meta = () => [{ title: words.title }];

export default function Imports() {
  const { runs, next, isFirst } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={words.lead} actions={<Actions isEmpty={runs.length === 0 && isFirst} />}>
      {runs.length === 0 ? (
        <EmptyState title={words.none.title} body={words.none.body} action={<ButtonLink to={paths.officeNewImport()}>{words.start}</ButtonLink>} />
      ) : (
        <ImportList runs={runs} pathOf={paths.officeImport} />
      )}
      <CursorPager first={isFirst ? null : paths.officeImports()} next={next && `${paths.officeImports()}?after=${next}`} />
    </Page>
  );
}

/** Where nothing is there yet, the page itself says what to begin with. */
function Actions({ isEmpty }: { isEmpty: boolean }) {
  return (
    <>
      {!isEmpty && <ButtonLink to={paths.officeNewImport()}>{words.start}</ButtonLink>}
      <ButtonLink to={paths.officeProvidersImport()} variant="secondary">
        {words.startProviders}
      </ButtonLink>
      <ButtonLink to={paths.officeCordisImport()} variant="secondary">
        {words.startCordis}
      </ButtonLink>
      <a href={paths.officeMembersCsv()} className={buttonClasses("secondary")}>
        {words.exportMembers}
      </a>
    </>
  );
}
