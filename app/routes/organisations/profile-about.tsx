import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useOutletContext } from "@remix-run/react";
import { can } from "../../features/accounts/permissions.ts";
import { AboutPart } from "../../features/organisations/components/about-part.tsx";
import { editProfile } from "../../features/organisations/edit-profile.server.ts";
import type { ProfileEditor } from "../../features/organisations/find-profile-editor.server.ts";
import { aboutForm } from "../../features/organisations/profile-forms.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { conflict, invalid, notFound } from "../../http/responses.server.ts";
import { aboutPart, profileEditor as words } from "../../lib/messages/profile-editor.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisation.edit-profile", params.organisationId ?? ""));
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const organisationId = params.organisationId ?? "";
  require404(can(viewer, "organisation.edit-profile", organisationId));
  const submission = parseWithZod(await request.formData(), { schema: aboutForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const { descriptions, ...texts } = submission.value;
  const written = descriptions.flatMap(({ locale, text }) => (locale && text ? [{ locale, text }] : []));
  const outcome = await editProfile(actOf(viewer, request), { organisationId, ...texts, descriptions: written });
  if (outcome.ok) return redirectWithToast(paths.organisationProfile(organisationId), { tone: "good", title: words.saved });
  if (outcome.problem === "not-found") throw notFound();
  if (outcome.problem === "changed-meanwhile") return conflict({ result: submission.reply({ formErrors: [words.changedMeanwhile] }) });
  const field = outcome.problem === "website-malformed" ? "website" : "vatNumber";
  return invalid({ result: submission.reply({ fieldErrors: { [field]: [aboutPart.problems[outcome.problem]] } }) });
}

export default function ProfileAbout() {
  const { profile, version } = useOutletContext<ProfileEditor>();
  const answer = useActionData<typeof action>();
  return <AboutPart key={version} profile={profile} version={version} lastResult={answer?.result ?? null} />;
}
