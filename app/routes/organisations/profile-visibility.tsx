import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useOutletContext } from "@remix-run/react";
import { can } from "../../features/accounts/permissions.ts";
import { VisibilityPart } from "../../features/organisations/components/visibility-part.tsx";
import type { ProfileEditor } from "../../features/organisations/find-profile-editor.server.ts";
import { visibilityForm } from "../../features/organisations/profile-forms.ts";
import { serializeProfile } from "../../features/organisations/serialize-profile.ts";
import { setFieldVisibility } from "../../features/organisations/set-field-visibility.server.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { conflict, invalid, notFound } from "../../http/responses.server.ts";
import { profileEditor, visibilityPart as words } from "../../lib/messages/profile-editor.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisation.edit-profile", params.organisationId ?? ""));
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const organisationId = params.organisationId ?? "";
  require404(can(viewer, "organisation.edit-profile", organisationId));
  const submission = parseWithZod(await request.formData(), { schema: visibilityForm });
  if (submission.status !== "success") return invalid({ problem: words.problem });
  const outcome = await setFieldVisibility(actOf(viewer, request), { organisationId, ...submission.value });
  if (outcome.ok) return redirectWithToast(paths.organisationProfile(organisationId, "visibility"), { tone: "good", title: words.saved });
  if (outcome.problem === "not-found") throw notFound();
  return outcome.problem === "changed-meanwhile" ? conflict({ problem: profileEditor.changedMeanwhile }) : invalid({ problem: words.problem });
}

export default function ProfileVisibility() {
  const { profile, version, today } = useOutletContext<ProfileEditor>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  return <VisibilityPart key={version} profile={profile} own={serializeProfile(profile, "own", today)} version={version} problem={problem} />;
}
