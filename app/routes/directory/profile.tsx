import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ProfileNotices } from "../../features/directory/components/profile-notices.tsx";
import { findDirectoryProfile } from "../../features/directory/find-directory-profile.server.ts";
import { profileMeta } from "../../features/directory/profile-meta.ts";
import { ProfileBadges, ProfileLogo } from "../../features/organisations/components/profile-header.tsx";
import { ProfileView } from "../../features/organisations/components/profile-view.tsx";
import { JointProjects } from "../../features/projects/components/joint-projects.tsx";
import { Neighbourhood } from "../../features/projects/network/components/neighbourhood.tsx";
import { findNeighbourhood } from "../../features/projects/network/find-neighbourhood.server.ts";
import { absoluteUrl } from "../../http/absolute-url.server.ts";
import { paths } from "../../http/paths.ts";
import { portalOf } from "../../http/portal-of.ts";
import { anonymousAct, optionalViewer } from "../../http/require-viewer.server.ts";
import { gone, notFound } from "../../http/responses.server.ts";
import { directory as words } from "../../lib/messages/directory.ts";
import { Page } from "../../ui/page.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await optionalViewer(request);
  const { now } = anonymousAct(request);
  const found = await findDirectoryProfile(viewer, params.slug ?? "", now);
  if (found === "gone") throw gone();
  if (!found) throw notFound();
  const logo = found.open?.logo ? absoluteUrl(paths.file(found.open.logo.fileId)) : null;
  const around = await findNeighbourhood(viewer, found.profile.organisationId, now);
  return { ...found, around, urls: { page: absoluteUrl(paths.publicProfile(found.profile.slug)), logo } };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? profileMeta(data.profile.name, data.open, data.urls, portalOf(matches)) : []);

export default function DirectoryProfile() {
  const { profile, audience, open, register, gaps, joint, visiblePartnerIds, around } = useLoaderData<typeof loader>();
  return (
    <Page
      title={profile.name}
      lead={profile.legalName === profile.name ? null : profile.legalName}
      badges={<ProfileBadges profile={profile} />}
      picture={<ProfileLogo profile={profile} fileUrl={paths.file} />}
      back={{ to: paths.directory(), label: words.profile.back }}
    >
      <ProfileNotices audience={audience} open={open} register={register} gaps={gaps} />
      <ProfileView profile={profile} framed />
      <JointProjects joint={joint} visibleIds={visiblePartnerIds} links={paths} />
      {around && <Neighbourhood around={around} isOwn={audience === "own"} links={{ network: paths.networkOf(around.slug), profile: paths.publicProfile }} />}
    </Page>
  );
}
