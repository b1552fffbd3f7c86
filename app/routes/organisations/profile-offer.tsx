import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useOutletContext } from "@remix-run/react";
import { can } from "../../features/accounts/permissions.ts";
import { chooseTerms } from "../../features/organisations/choose-terms.server.ts";
import { OfferPart } from "../../features/organisations/components/offer-part.tsx";
import { editProfile } from "../../features/organisations/edit-profile.server.ts";
import type { ProfileEditor } from "../../features/organisations/find-profile-editor.server.ts";
import { offerForm } from "../../features/organisations/profile-forms.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { conflict, invalid, notFound } from "../../http/responses.server.ts";
import { offerPart, profileEditor as words } from "../../lib/messages/profile-editor.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisation.edit-profile", params.organisationId ?? ""));
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const organisationId = params.organisationId ?? "";
  require404(can(viewer, "organisation.edit-profile", organisationId));
  const submission = parseWithZod(await request.formData(), { schema: offerForm });
  if (submission.status !== "success") return invalid({ problem: offerPart.problem });
  const { intent, ...input } = submission.value;
  const act = actOf(viewer, request);
  const outcome = "vocabulary" in input ? await chooseTerms(act, { organisationId, ...input }) : await editProfile(act, { organisationId, ...input });
  if (outcome.ok) return redirectWithToast(paths.organisationProfile(organisationId, "offer"), { tone: "good", title: words.saved });
  if (outcome.problem === "not-found") throw notFound();
  return outcome.problem === "changed-meanwhile" ? conflict({ problem: words.changedMeanwhile }) : invalid({ problem: offerPart.problem });
}

export default function ProfileOffer() {
  const { profile, version, choices } = useOutletContext<ProfileEditor>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  return <OfferPart key={version} profile={profile} version={version} choices={choices} problem={problem} />;
}
