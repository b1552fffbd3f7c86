import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "../../../features/accounts/permissions.ts";
import { todayIn } from "../../../features/accounts/tasks/today-in.server.ts";
import { listApplications } from "../../../features/membership/applications/list-applications.server.ts";
import { ApplicationTable, MembershipTable, StateFilter } from "../../../features/membership/components/membership-tables.tsx";
import { listMemberships } from "../../../features/membership/status/list-memberships.server.ts";
import { membershipStates } from "../../../features/membership/status/membership-status.ts";
import { wordParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { notFound } from "../../../http/responses.server.ts";
import { officeMembership as words } from "../../../lib/messages/office-membership.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "membership.read"));
  const state = wordParam(new URL(request.url), "state", membershipStates) ?? null;
  const { now } = actOf(viewer, request);
  const list = await listMemberships(viewer, now, state);
  if (!list) throw notFound();
  return { state, list, applications: await listApplications(viewer), mayDecide: can(viewer, "membership.administer"), today: await todayIn(viewer, now) };
}

export const meta = () => [{ title: words.title }];

export default function OfficeMembership() {
  const { state, list, applications, mayDecide, today } = useLoaderData<typeof loader>();
  const types = (
    <ButtonLink to={paths.officeMembershipTypes()} variant="secondary">
      {words.types}
    </ButtonLink>
  );
  return (
    <Page title={words.title} lead={words.lead} actions={mayDecide && list.total > 0 && types}>
      {mayDecide && (
        <Section title={words.applications}>
          {applications.length === 0 ? (
            <p className="text-muted">{words.noApplications}</p>
          ) : (
            <ApplicationTable rows={applications} today={today} pathOf={paths.officeApplication} />
          )}
        </Section>
      )}
      <Section title={words.members}>
        {list.total === 0 ? (
          <EmptyState title={words.none.title} body={words.none.body} action={mayDecide && <ButtonLink to={paths.officeMembershipTypes()}>{words.none.action}</ButtonLink>} />
        ) : (
          <>
            <StateFilter
              counts={list.counts}
              total={list.total}
              chosen={state}
              urlOf={(one) => (one === null ? paths.officeMembership() : `${paths.officeMembership()}?state=${one}`)}
            />
            {list.rows.length === 0 ? <p className="text-muted">{words.noneOfState}</p> : <MembershipTable rows={list.rows} pathOf={paths.officeMembershipOne} />}
          </>
        )}
      </Section>
    </Page>
  );
}
