import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { OwnPasswordForm } from "../../features/accounts/components/own-password-form.tsx";
import { removeSecondFactor } from "../../features/accounts/second-factor/remove-second-factor.server.ts";
import { ownPasswordForm } from "../../features/accounts/sign-in/account-forms.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import { accountWords } from "../../lib/messages/account.ts";
import { accountProblems } from "../../lib/messages/account-problems.ts";
import { Page } from "../../ui/page.tsx";

const words = accountWords.secondFactor;
const problems = { required: words.cannotRemove, "wrong-password": accountProblems.wrongPassword, "too-many-attempts": accountProblems.tooManyAttempts };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(viewer.hasSecondFactor);
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(viewer.hasSecondFactor);
  const submission = parseWithZod(await request.formData(), { schema: ownPasswordForm });
  const hideFields = ["password"];
  if (submission.status !== "success") return invalid({ result: submission.reply({ hideFields }) });
  const outcome = await removeSecondFactor(actOf(viewer, request), submission.value);
  if (outcome.ok) return redirectWithToast(paths.secondFactorSetup(), { tone: "good", title: words.removed }, { "Set-Cookie": outcome.value.setCookie });
  if (outcome.problem === "not-found") throw notFound();
  return invalid({ result: submission.reply({ hideFields, fieldErrors: { password: [problems[outcome.problem]] } }) });
}

export const meta = () => [{ title: words.removeTitle }];

export default function RemoveSecondFactor() {
  const answered = useActionData<typeof action>();
  return (
    <Page title={words.removeTitle} lead={words.removeLead} back={{ to: paths.secondFactorSetup(), label: words.title }} width="form">
      <OwnPasswordForm submit={words.remove} variant="danger" lastResult={answered?.result} />
    </Page>
  );
}
