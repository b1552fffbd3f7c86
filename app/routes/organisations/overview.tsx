import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { can } from "../../features/accounts/permissions.ts";
import { affiliationWith } from "../../features/accounts/viewer.ts";
import { ListingState } from "../../features/directory/components/listing-state.tsx";
import { findListing } from "../../features/directory/find-listing.server.ts";
import { giveListingConsent } from "../../features/directory/give-listing-consent.server.ts";
import { withdrawListingConsent } from "../../features/directory/withdraw-listing-consent.server.ts";
import { completenessOf } from "../../features/organisations/completeness.ts";
import { CompletenessMeter } from "../../features/organisations/components/completeness-meter.tsx";
import { ProfileBadges, ProfileLogo } from "../../features/organisations/components/profile-header.tsx";
import { ProfileView } from "../../features/organisations/components/profile-view.tsx";
import { findProfile } from "../../features/organisations/find-profile.server.ts";
import { Neighbourhood } from "../../features/projects/network/components/neighbourhood.tsx";
import { findNeighbourhood } from "../../features/projects/network/find-neighbourhood.server.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { idParam } from "../../http/params.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import { ownMembership } from "../../lib/messages/membership.ts";
import { ownOrganisation as words } from "../../lib/messages/own-organisation.ts";
import { numbersPage } from "../../lib/messages/rounds.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const organisationId = idParam(params, "organisationId");
  const { now } = actOf(viewer, request);
  const [found, listing] = [await findProfile(viewer, organisationId, now), await findListing(viewer, organisationId, now)];
  if (!found || !listing) throw notFound();
  const may = {
    edit: can(viewer, "organisation.edit-profile", organisationId),
    consent: can(viewer, "organisation.consent-listing", organisationId),
    seePeople: affiliationWith(viewer, organisationId) !== null,
    report: can(viewer, "organisation.report-numbers", organisationId),
  };
  const around = await findNeighbourhood(viewer, organisationId, now);
  return { profile: found.profile, listing, completeness: completenessOf(found.profile), may, around };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const organisationId = idParam(params, "organisationId");
  require404(can(viewer, "organisation.consent-listing", organisationId));
  const here = paths.myOrganisation(organisationId);
  const act = actOf(viewer, request);
  const intent = (await request.formData()).get("intent");
  if (intent === "agree") {
    const given = await giveListingConsent(act, { organisationId });
    if (!given.ok) throw notFound();
    return redirectWithToast(here, { tone: "good", title: words.listing.agreed });
  }
  if (intent !== "withdraw") return invalid(null);
  const withdrawn = await withdrawListingConsent(act, { organisationId });
  if (!withdrawn.ok) throw notFound();
  return redirectWithToast(here, { tone: "good", title: words.listing.withdrawn, undo: { label: words.listing.undo, action: here, fields: { intent: "agree" } } });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.profile.name }];

export default function OrganisationOverview() {
  const { profile, listing, completeness, may, around } = useLoaderData<typeof loader>();
  const { organisationId, slug, name } = profile;
  return (
    <Page
      title={name}
      badges={<ProfileBadges profile={profile} />}
      picture={<ProfileLogo profile={profile} fileUrl={paths.file} />}
      actions={
        <>
          {may.seePeople && (
            <ButtonLink to={paths.organisationPeople(organisationId)} variant="secondary">
              {words.people}
            </ButtonLink>
          )}
          {may.seePeople && (
            <ButtonLink to={paths.organisationMembership(organisationId)} variant="secondary">
              {ownMembership.link}
            </ButtonLink>
          )}
          {may.report && (
            <ButtonLink to={paths.organisationNumbers(organisationId)} variant="secondary">
              {numbersPage.link}
            </ButtonLink>
          )}
          <ButtonLink to={paths.publicProfile(slug)} variant="secondary">
            {words.seePublic}
          </ButtonLink>
          {may.edit && <ButtonLink to={paths.organisationProfile(organisationId)}>{words.edit}</ButtonLink>}
        </>
      }
    >
      <div className="grid items-start gap-x-6 gap-y-10 lg:grid-cols-2">
        <Section title={words.listing.title}>
          <ListingState basis={listing.basis} gaps={listing.gaps} consentGivenAt={listing.consentGivenAt} mayConsent={may.consent} />
        </Section>
        {may.edit && (
          <Section title={words.completeness}>
            <Card>
              <CompletenessMeter completeness={completeness} partUrl={(part) => paths.organisationProfile(organisationId, part)} />
            </Card>
          </Section>
        )}
      </div>
      <Section title={words.profile.title} lead={words.profile.lead}>
        <ProfileView profile={profile} heading="h3" framed />
      </Section>
      {around && <Neighbourhood around={around} isOwn={may.seePeople} links={{ network: paths.networkOf(around.slug), profile: paths.publicProfile }} />}
    </Page>
  );
}
