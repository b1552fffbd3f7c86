import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "../../../features/accounts/permissions.ts";
import { listScopes } from "../../../features/impact/scopes/list-scopes.server.ts";
import { paths } from "../../../http/paths.ts";
import { requireViewer } from "../../../http/require-viewer.server.ts";
import { notFound } from "../../../http/responses.server.ts";
import { officeImpact as words } from "../../../lib/messages/rounds.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { CardGrid, CardLink } from "../../../ui/card.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Page } from "../../../ui/page.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const scopes = await listScopes(viewer);
  if (!scopes) throw notFound();
  return { scopes, mayAdd: can(viewer, "impact.administer") };
}

export const meta = () => [{ title: words.title }];

export default function OfficeImpact() {
  const { scopes, mayAdd } = useLoaderData<typeof loader>();
  const add = mayAdd && <ButtonLink to={paths.officeNewScope()}>{words.newScope}</ButtonLink>;
  const see = (
    <ButtonLink to={paths.impact()} variant="secondary">
      {words.see}
    </ButtonLink>
  );
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          {scopes.length > 0 && add}
          {see}
        </>
      }
    >
      {scopes.length === 0 ? (
        <EmptyState title={words.none.title} body={words.none.body} action={add} />
      ) : (
        <CardGrid>
          {scopes.map(({ scopeId, name }) => (
            <CardLink key={scopeId} to={paths.officeScope(scopeId)} title={name} heading="h2" />
          ))}
        </CardGrid>
      )}
    </Page>
  );
}
