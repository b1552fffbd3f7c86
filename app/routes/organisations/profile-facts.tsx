import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useOutletContext } from "@remix-run/react";
import { can } from "../../features/accounts/permissions.ts";
import { Headcount, Revenue } from "../../features/organisations/components/facts-part.tsx";
import { declare } from "../../features/organisations/declarations/declare.server.ts";
import type { ProfileEditor } from "../../features/organisations/find-profile-editor.server.ts";
import { factsForm } from "../../features/organisations/list-forms.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import { factsPart as words } from "../../lib/messages/profile-editor.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "organisation.edit-profile", params.organisationId ?? ""));
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const organisationId = params.organisationId ?? "";
  require404(can(viewer, "organisation.edit-profile", organisationId));
  const submission = parseWithZod(await request.formData(), { schema: factsForm });
  const target = String(submission.payload.kind ?? "");
  if (submission.status !== "success") return invalid({ target, result: submission.reply() });
  const outcome = await declare(actOf(viewer, request), { organisationId, ...submission.value });
  if (outcome.ok) return redirectWithToast(paths.organisationProfile(organisationId, "facts"), { tone: "good", title: words.declared });
  if (outcome.problem === "not-found" || outcome.problem === "changed-meanwhile") throw notFound();
  const field = outcome.problem === "in-the-future" ? "asOfOn" : "band";
  return invalid({ target, result: submission.reply({ fieldErrors: { [field]: [words.problems[outcome.problem]] } }) });
}

export default function ProfileFacts() {
  const { profile, version, today } = useOutletContext<ProfileEditor>();
  const answer = useActionData<typeof action>();
  const resultFor = (target: string) => (answer?.target === target ? answer.result : null);
  return (
    <>
      <Headcount key={`headcount ${version}`} profile={profile} today={today} lastResult={resultFor("headcount")} />
      <Revenue key={`revenue ${version}`} profile={profile} today={today} lastResult={resultFor("revenue_band")} />
    </>
  );
}
