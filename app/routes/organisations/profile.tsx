import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, Outlet, type ShouldRevalidateFunction, useLoaderData, useSearchParams } from "@remix-run/react";
import { type ProfileEditorPart, profileParts } from "../../features/organisations/completeness.ts";
import { CompletenessMeter } from "../../features/organisations/components/completeness-meter.tsx";
import { ProfilePreview, previewAudience } from "../../features/organisations/components/profile-preview.tsx";
import { useProfileDraft } from "../../features/organisations/components/use-profile-draft.ts";
import { findProfileEditor } from "../../features/organisations/find-profile-editor.server.ts";
import { serializeProfile } from "../../features/organisations/serialize-profile.ts";
import { paths } from "../../http/paths.ts";
import { actOf, requireViewer } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";
import { profileEditor as words } from "../../lib/messages/profile-editor.ts";
import { Page } from "../../ui/page.tsx";
import { SubNav } from "../../ui/sub-nav.tsx";

// The frame of the editor's parts. It guards itself; so does each part.
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const editor = await findProfileEditor(viewer, params.organisationId ?? "", actOf(viewer, request).now);
  if (!editor) throw notFound();
  return editor;
}

/** After a conflict the forms need the version that is there now. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) => actionStatus === 409 || defaultShouldRevalidate;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && words.titleOf({ name: data.profile.shortName ?? data.profile.legalName }) }];

export default function ProfileEditorPage() {
  const editor = useLoaderData<typeof loader>();
  const { profile, version, choices, completeness, today } = editor;
  const { organisationId } = profile;
  const [search] = useSearchParams();
  const audience = previewAudience(search.get("as"));
  const { current, onInput } = useProfileDraft(profile, version, choices);
  const partUrl = (part: ProfileEditorPart) => paths.organisationProfile(organisationId, part);
  return (
    <Page title={words.titleOf({ name: profile.shortName ?? profile.legalName })} lead={words.lead} back={{ to: paths.myOrganisation(organisationId), label: words.back }}>
      <CompletenessMeter completeness={completeness} partUrl={partUrl} />
      <SubNav label={words.partsLabel} items={profileParts.map((part) => ({ to: partUrl(part), label: words.parts[part], end: true }))} />
      <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-2">
        <div onInput={onInput} className="min-w-0 space-y-10">
          <Outlet context={editor} />
        </div>
        <div className="min-w-0 lg:sticky lg:top-4 lg:-mr-4 lg:max-h-[calc(100vh-2rem)] lg:overflow-y-auto lg:p-1 lg:pr-4">
          <ProfilePreview profile={serializeProfile(current, audience, today)} audience={audience} fileUrl={paths.file} />
        </div>
      </div>
    </Page>
  );
}
