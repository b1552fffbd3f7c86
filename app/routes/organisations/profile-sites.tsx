import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useOutletContext } from "@remix-run/react";
import { can } from "../../features/accounts/permissions.ts";
import { SitesPart } from "../../features/organisations/components/sites-part.tsx";
import type { ProfileEditor } from "../../features/organisations/find-profile-editor.server.ts";
import { sitesForm } from "../../features/organisations/list-forms.ts";
import { removeSite } from "../../features/organisations/sites/remove-site.server.ts";
import { saveSite } from "../../features/organisations/sites/save-site.server.ts";
import { fieldOfSiteProblem, siteFields, siteName } from "../../features/organisations/sites/site-name.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import { profileEditor, sitesPart as words } from "../../lib/messages/profile-editor.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisation.edit-profile", params.organisationId ?? ""));
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const organisationId = params.organisationId ?? "";
  require404(can(viewer, "organisation.edit-profile", organisationId));
  const here = paths.organisationProfile(organisationId, "sites");
  const submission = parseWithZod(await request.formData(), { schema: sitesForm });
  const target = String(submission.payload.siteId ?? "");
  if (submission.status !== "success") return invalid({ target, result: submission.reply() });
  const input = submission.value;
  const act = actOf(viewer, request);
  if (input.intent === "remove") {
    const removed = await removeSite(act, { organisationId, siteId: input.siteId });
    if (!removed.ok) throw notFound();
    const undo = removed.value && { label: profileEditor.undo, action: here, fields: siteFields(removed.value) };
    return redirectWithToast(here, { tone: "good", title: words.removed({ site: siteName(removed.value ?? { name: null, city: words.site }) }), ...(undo && { undo }) });
  }
  const saved = await saveSite(act, { organisationId, ...input });
  if (saved.ok) return redirectWithToast(here, { tone: "good", title: words.saved({ site: siteName(input) }) });
  if (saved.problem === "not-found" || saved.problem === "changed-meanwhile") throw notFound();
  return invalid({ target, result: submission.reply({ fieldErrors: { [fieldOfSiteProblem[saved.problem]]: [words.problems[saved.problem]] } }) });
}

export default function ProfileSites() {
  const { profile, version } = useOutletContext<ProfileEditor>();
  const answer = useActionData<typeof action>();
  return <SitesPart key={version} profile={profile} resultFor={(target) => (answer?.target === target ? answer.result : null)} />;
}
