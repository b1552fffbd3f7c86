import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { confirmEmailChange } from "../../features/accounts/email-address/confirm-email-change.server.ts";
import { findEmailToken } from "../../features/accounts/email-token.server.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { anonymousAct, publicAccess } from "../../http/require-viewer.server.ts";
import { invalid } from "../../http/responses.server.ts";
import { changeEmailLinkWords as words } from "../../lib/messages/sign-in.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  publicAccess();
  const token = await findEmailToken(params.token ?? "", "change_email", anonymousAct(request).now);
  return { email: token?.email ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  publicAccess();
  const outcome = await confirmEmailChange(anonymousAct(request), { token: params.token ?? "" });
  if (!outcome.ok) return invalid({ problem: outcome.problem });
  return redirectWithToast(paths.account(), { tone: "good", title: words.done });
}

export const meta = () => [{ title: words.title }];

export default function ChangeEmailLink() {
  const { email } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  if (email === null) return <Page title={words.invalidTitle} lead={words.invalid} width="form" />;
  return (
    <Page title={words.title} lead={words.body({ email })} width="form">
      {problem && (
        <Notice tone="bad" role="alert">
          <p>{problem === "email-taken" ? words.taken : words.invalid}</p>
        </Notice>
      )}
      <Form method="post">
        <Button>{words.submit}</Button>
      </Form>
    </Page>
  );
}
