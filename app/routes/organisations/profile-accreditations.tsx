import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useOutletContext } from "@remix-run/react";
import { can } from "../../features/accounts/permissions.ts";
import type { Act } from "../../features/accounts/viewer.ts";
import { accreditationFields } from "../../features/organisations/accreditations/accreditation.ts";
import { addAccreditation } from "../../features/organisations/accreditations/add-accreditation.server.ts";
import { removeAccreditation } from "../../features/organisations/accreditations/remove-accreditation.server.ts";
import { renewAccreditation } from "../../features/organisations/accreditations/renew-accreditation.server.ts";
import { AccreditationsPart } from "../../features/organisations/components/accreditations-part.tsx";
import type { ProfileEditor } from "../../features/organisations/find-profile-editor.server.ts";
import { accreditationsForm } from "../../features/organisations/list-forms.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import { profileEditor, accreditationsPart as words } from "../../lib/messages/profile-editor.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisation.edit-profile", params.organisationId ?? ""));
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const organisationId = params.organisationId ?? "";
  require404(can(viewer, "organisation.edit-profile", organisationId));
  const here = paths.organisationProfile(organisationId, "accreditations");
  const submission = parseWithZod(await request.formData(), { schema: accreditationsForm });
  const target = String(submission.payload.accreditationId ?? "");
  if (submission.status !== "success") return invalid({ target, result: submission.reply() });
  const input = submission.value;
  const act = actOf(viewer, request);
  if (input.intent === "remove") return remove(act, { organisationId, accreditationId: input.accreditationId });
  const isNew = input.intent === "add";
  const outcome = isNew ? await addAccreditation(act, { organisationId, ...input }) : await renewAccreditation(act, { organisationId, ...input });
  if (outcome.ok) return redirectWithToast(here, { tone: "good", title: isNew ? words.added(input) : words.renewed });
  if (outcome.problem === "not-found" || outcome.problem === "changed-meanwhile") throw notFound();
  return invalid({ target, result: submission.reply({ formErrors: [words.problems[outcome.problem]] }) });
}

async function remove(act: Act, input: { organisationId: string; accreditationId: string }) {
  const removed = await removeAccreditation(act, input);
  if (!removed.ok) throw notFound();
  const here = paths.organisationProfile(input.organisationId, "accreditations");
  const undo = removed.value && { label: profileEditor.undo, action: here, fields: accreditationFields(removed.value) };
  return redirectWithToast(here, { tone: "good", title: words.removed({ scheme: removed.value?.scheme ?? words.one }), ...(undo && { undo }) });
}

export default function ProfileAccreditations() {
  const { profile, version, today } = useOutletContext<ProfileEditor>();
  const answer = useActionData<typeof action>();
  return <AccreditationsPart key={version} profile={profile} today={today} resultFor={(target) => (answer?.target === target ? answer.result : null)} />;
}
