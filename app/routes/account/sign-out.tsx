import type { ActionFunctionArgs } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { endSession } from "../../features/accounts/sessions.server.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { publicAccess, requireViewer } from "../../http/require-viewer.server.ts";
import { signInWords as words } from "../../lib/messages/sign-in.ts";
import { Button } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";

export async function loader() {
  publicAccess();
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request, { secondFactor: "may-be-owed" });
  return redirectWithToast(paths.home(), { tone: "info", title: words.signedOut }, { "Set-Cookie": await endSession(viewer.sessionId) });
}

export const meta = () => [{ title: words.signOut }];

/** For whoever opens the address itself; the button elsewhere posts here at once. */
export default function SignOut() {
  return (
    <Page title={words.signOut} width="form">
      <Form method="post">
        <Button>{words.signOut}</Button>
      </Form>
    </Page>
  );
}
