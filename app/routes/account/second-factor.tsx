import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AccountPage } from "../../features/accounts/components/account-page.tsx";
import { SecondFactorSetUp } from "../../features/accounts/components/second-factor-set-up.tsx";
import { SecondFactorSettings } from "../../features/accounts/components/second-factor-settings.tsx";
import { proposeSecondFactor } from "../../features/accounts/second-factor/propose-second-factor.server.ts";
import { setUpSecondFactor } from "../../features/accounts/second-factor/set-up-second-factor.server.ts";
import { findOwnAccount } from "../../features/accounts/self/find-own-account.server.ts";
import { secondFactorForm } from "../../features/accounts/sign-in/account-forms.ts";
import { needsSecondFactor } from "../../features/accounts/viewer.ts";
import { accountLinks } from "../../http/account-links.ts";
import { newCodesCookie } from "../../http/new-recovery-codes.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, requireViewer } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";
import { accountWords } from "../../lib/messages/account.ts";
import { accountProblems } from "../../lib/messages/account-problems.ts";
import { Notice } from "../../ui/notice.tsx";

const words = accountWords.secondFactor;
const fieldProblems = {
  "wrong-code": { code: [words.wrongCode] },
  "wrong-password": { password: [accountProblems.wrongPassword] },
  "proposal-expired": { "": [words.expired] },
  "too-many-attempts": { "": [accountProblems.tooManyAttempts] },
};

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request, { secondFactor: "may-be-missing" });
  return {
    proposal: await proposeSecondFactor(viewer, actOf(viewer, request).now),
    isOn: viewer.hasSecondFactor,
    isRequired: needsSecondFactor(viewer.officeRoles),
    codesLeft: (await findOwnAccount(viewer)).recoveryCodesLeft,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, { secondFactor: "may-be-missing" });
  const act = actOf(viewer, request);
  const form = await request.formData();
  const submission = parseWithZod(form, { schema: secondFactorForm });
  const hideFields = ["password", "code"];
  const again = async () => proposeSecondFactor(viewer, act.now, String(form.get("sealed") ?? ""));
  if (submission.status !== "success") return data({ proposal: await again(), result: submission.reply({ hideFields }) }, { status: 400 });
  const outcome = await setUpSecondFactor(act, submission.value);
  if (outcome.ok) {
    const { setCookie, recoveryCodes } = outcome.value;
    throw redirect(paths.newRecoveryCodes(), {
      headers: [
        ["Set-Cookie", setCookie],
        ["Set-Cookie", newCodesCookie(viewer.personId, recoveryCodes)],
      ],
    });
  }
  if (outcome.problem === "not-found") throw notFound();
  return data({ proposal: await again(), result: submission.reply({ hideFields, fieldErrors: fieldProblems[outcome.problem] }) }, { status: 400 });
}

export const meta = () => [{ title: words.title }];

export default function SecondFactor() {
  const { proposal, isOn, isRequired, codesLeft } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <AccountPage links={accountLinks}>
      {isRequired && !isOn && (
        <Notice tone="warn">
          <p>{words.required}</p>
        </Notice>
      )}
      <SecondFactorSetUp proposal={answered?.proposal ?? proposal} isOn={isOn} lastResult={answered?.result ?? null} />
      {isOn && <SecondFactorSettings codesLeft={codesLeft} isRequired={isRequired} links={{ renew: paths.recoveryCodes(), remove: paths.removeSecondFactor() }} />}
    </AccountPage>
  );
}
