import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useOutletContext } from "@remix-run/react";
import { can } from "../../features/accounts/permissions.ts";
import { LogoPart } from "../../features/organisations/components/logo-part.tsx";
import type { ProfileEditor } from "../../features/organisations/find-profile-editor.server.ts";
import { removeLogo } from "../../features/organisations/logo/remove-logo.server.ts";
import { setLogo } from "../../features/organisations/logo/set-logo.server.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { limitedForm } from "../../http/limited-form.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import { logoPart as words } from "../../lib/messages/profile-editor.ts";

/** Room for a picture that is too heavy to be told so, and for little more. */
const mostBytes = 12 * 1024 * 1024;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisation.edit-profile", params.organisationId ?? ""));
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const organisationId = params.organisationId ?? "";
  require404(can(viewer, "organisation.edit-profile", organisationId));
  const here = paths.organisationProfile(organisationId, "logo");
  const form = await limitedForm(request, mostBytes);
  const act = actOf(viewer, request);
  if (form.get("intent") === "remove") {
    const removed = await removeLogo(act, { organisationId });
    if (!removed.ok) throw notFound();
    return redirectWithToast(here, { tone: "good", title: words.removed });
  }
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return invalid({ problem: words.problems["image-missing"] });
  const outcome = await setLogo(act, { organisationId, bytes: new Uint8Array(await file.arrayBuffer()), originalName: file.name });
  if (outcome.ok) return redirectWithToast(here, { tone: "good", title: words.saved });
  if (outcome.problem === "not-found" || outcome.problem === "changed-meanwhile") throw notFound();
  return invalid({ problem: words.problems[outcome.problem] });
}

export default function ProfileLogoPage() {
  const { profile, version } = useOutletContext<ProfileEditor>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  return <LogoPart key={version} profile={profile} fileUrl={paths.file} problem={problem} />;
}
