import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useOutletContext } from "@remix-run/react";
import { can } from "../../features/accounts/permissions.ts";
import type { Act } from "../../features/accounts/viewer.ts";
import { LogoPart } from "../../features/organisations/components/logo-part.tsx";
import type { ProfileEditor } from "../../features/organisations/find-profile-editor.server.ts";
import { removeLogo } from "../../features/organisations/logo/remove-logo.server.ts";
import { restoreLogo } from "../../features/organisations/logo/restore-logo.server.ts";
import { setLogo } from "../../features/organisations/logo/set-logo.server.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { type PictureIntent, pictureIntent, undoOf } from "../../http/picture-form.server.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import { logoPart as words } from "../../lib/messages/logo.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisation.edit-profile", params.organisationId ?? ""));
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const organisationId = params.organisationId ?? "";
  require404(can(viewer, "organisation.edit-profile", organisationId));
  const intent = await pictureIntent(request);
  if (intent.kind === "missing") return invalid({ problem: words.problems["image-missing"] });
  const here = paths.organisationProfile(organisationId, "logo");
  const outcome = await perform(actOf(viewer, request), organisationId, intent);
  if (outcome.ok) return redirectWithToast(here, { tone: "good", title: saidOf[intent.kind], ...undoOf(here, words.undo, outcome.value?.undo ?? null) });
  if (outcome.problem === "not-found" || outcome.problem === "changed-meanwhile") throw notFound();
  return invalid({ problem: words.problems[outcome.problem] });
}

const saidOf = { set: words.saved, remove: words.removed, restore: words.restored };

function perform(act: Act, organisationId: string, intent: Exclude<PictureIntent, { kind: "missing" }>) {
  if (intent.kind === "remove") return removeLogo(act, { organisationId });
  if (intent.kind === "restore") return restoreLogo(act, { organisationId, undo: intent.undo });
  return setLogo(act, { organisationId, bytes: intent.bytes, originalName: intent.originalName });
}

export default function ProfileLogoPage() {
  const { profile, version } = useOutletContext<ProfileEditor>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  return <LogoPart key={version} profile={profile} fileUrl={paths.file} problem={problem} />;
}
