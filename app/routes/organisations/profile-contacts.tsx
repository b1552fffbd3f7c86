import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useOutletContext } from "@remix-run/react";
import { can } from "../../features/accounts/permissions.ts";
import { ContactsPart } from "../../features/organisations/components/contacts-part.tsx";
import { removeContact } from "../../features/organisations/contacts/remove-contact.server.ts";
import { saveContact } from "../../features/organisations/contacts/save-contact.server.ts";
import type { ProfileEditor } from "../../features/organisations/find-profile-editor.server.ts";
import { contactsForm } from "../../features/organisations/list-forms.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import { profileEditor, contactsPart as words } from "../../lib/messages/profile-editor.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisation.edit-profile", params.organisationId ?? ""));
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const organisationId = params.organisationId ?? "";
  require404(can(viewer, "organisation.edit-profile", organisationId));
  const here = paths.organisationProfile(organisationId, "contacts");
  const submission = parseWithZod(await request.formData(), { schema: contactsForm });
  const target = String(submission.payload.contactId ?? "");
  if (submission.status !== "success") return invalid({ target, result: submission.reply() });
  const input = submission.value;
  const act = actOf(viewer, request);
  if (input.intent === "remove") {
    const removed = await removeContact(act, { organisationId, contactId: input.contactId });
    if (!removed.ok) throw notFound();
    const { kind = "phone", value = "", label } = removed.value ?? {};
    const undo = { label: profileEditor.undo, action: here, fields: { intent: "save", kind, value, ...(label && { label }) } };
    return redirectWithToast(here, { tone: "good", title: words.removed, ...(removed.value && { undo }) });
  }
  const saved = await saveContact(act, { organisationId, ...input });
  if (saved.ok) return redirectWithToast(here, { tone: "good", title: words.saved });
  if (saved.problem === "not-found" || saved.problem === "changed-meanwhile") throw notFound();
  return invalid({ target, result: submission.reply({ fieldErrors: { value: [words.problems[saved.problem]] } }) });
}

export default function ProfileContacts() {
  const { profile, version } = useOutletContext<ProfileEditor>();
  const answer = useActionData<typeof action>();
  return <ContactsPart key={version} profile={profile} resultFor={(target) => (answer?.target === target ? answer.result : null)} />;
}
