import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { DecisionList, IdentityFacts } from "../../../features/accounts/components/organisation-about.tsx";
import { OrganisationFrame } from "../../../features/accounts/components/organisation-frame.tsx";
import { organisationTabs } from "../../../features/accounts/office/office-tabs.ts";
import { findOrganisationForOffice } from "../../../features/accounts/organisations/find-organisation-for-office.server.ts";
import { can } from "../../../features/accounts/permissions.ts";
import { SameSummary } from "../../../features/projects/components/same-organisations.tsx";
import { findSameOrganisations } from "../../../features/projects/same-organisation/find-same-organisations.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { notFound } from "../../../http/responses.server.ts";
import { officeOrganisation as words } from "../../../lib/messages/office-organisations.ts";
import { sameOrganisationWords as sameWords } from "../../../lib/messages/same-organisation.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { Section } from "../../../ui/section.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisations.read-internal"));
  const organisation = await findOrganisationForOffice(viewer, idParam(params, "organisationId"));
  if (!organisation) throw notFound();
  const may = {
    edit: can(viewer, "organisations.administer"),
    decide: can(viewer, "standing.decide"),
    configure: can(viewer, "cluster.configure"),
    editProfile: can(viewer, "organisation.edit-profile", organisation.id),
  };
  return { organisation, may, same: organisation.archivedAt ? null : await findSameOrganisations(viewer, organisation.id), tabs: organisationTabs(viewer, organisation.id, paths) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.organisation.name }];

export default function OrganisationAbout() {
  const { organisation, may, same, tabs } = useLoaderData<typeof loader>();
  const { id } = organisation;
  return (
    <OrganisationFrame
      organisation={organisation}
      links={{ list: paths.officeOrganisations(), tabs }}
      actions={
        may.editProfile && (
          <ButtonLink to={paths.organisationProfile(id)} variant="secondary">
            {words.editProfile}
          </ButtonLink>
        )
      }
    >
      <Section title={words.identity} actions={may.edit && <ButtonLink to={paths.officeOrganisationEdit(id)}>{words.edit}</ButtonLink>}>
        <IdentityFacts organisation={organisation} profile={paths.publicProfile(organisation.slug)} />
      </Section>
      <Section title={words.decisions}>
        <DecisionList organisation={organisation} links={decisionLinks(organisation, may)} />
      </Section>
      {same && (
        <Section
          title={sameWords.section}
          actions={
            <ButtonLink to={paths.officeSameOrganisation(id)} variant="secondary">
              {sameWords.change}
            </ButtonLink>
          }
        >
          <SameSummary same={same} linkTo={paths.officeOrganisation} />
        </Section>
      )}
    </OrganisationFrame>
  );
}

/** Where the office decides, as far as this viewer may. */
function decisionLinks({ id, archivedAt, isOffice }: { id: string; archivedAt: Date | null; isOffice: boolean }, may: Record<"configure" | "decide" | "edit", boolean>) {
  const isInUse = !archivedAt;
  return {
    ownOffice: may.configure && isInUse ? paths.officeOwnOffice(id) : null,
    membership: may.decide && isInUse ? paths.officeMembershipDecision(id) : null,
    standing: may.decide && isInUse ? paths.officeStandingDecision(id) : null,
    listing: may.edit && isInUse ? paths.officeListingDecision(id) : null,
    archiving: may.edit && !isOffice ? paths.officeArchiving(id) : null,
  };
}
