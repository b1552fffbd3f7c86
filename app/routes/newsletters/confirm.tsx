import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { findOwnLink } from "../../features/newsletters/consent/find-own-link.server.ts";
import { readOwnToken } from "../../features/newsletters/consent/own-token.server.ts";
import { confirmSubscription } from "../../features/newsletters/consent/subscribe.server.ts";
import { paths } from "../../http/paths.ts";
import { anonymousAct, publicAccess } from "../../http/require-viewer.server.ts";
import { visitorOf } from "../../http/visitor.server.ts";
import { newsletterWords } from "../../lib/messages/newsletters.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";

const words = newsletterWords.subscribe;

/** Opening the link confirms nothing: mail scanners open links too. Pressing the button does. */
export async function loader({ params }: LoaderFunctionArgs) {
  publicAccess();
  const link = await findOwnLink(params.token ?? "", null);
  return { list: link?.list ?? null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  publicAccess();
  const own = readOwnToken(params.token ?? "");
  const confirmed = own ? await confirmSubscription(anonymousAct(request), { ...own, visitor: visitorOf(request, context) }) : null;
  return { isConfirmed: confirmed?.ok ?? false };
}

export const meta = () => [{ title: words.title }, { name: "robots", content: "noindex" }];

export default function ConfirmNewsletter() {
  const { list } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (list === null || answer?.isConfirmed === false) {
    return (
      <Page title={words.title} lead={words.invalid} width="form">
        <ButtonLink to={paths.newsletters()}>{words.title}</ButtonLink>
      </Page>
    );
  }
  return (
    <Page title={words.confirmTitle({ list })} width="form">
      {answer ? (
        <Notice tone="good" role="status">
          {words.confirmed}
        </Notice>
      ) : (
        <Form method="post">
          <Button>{words.confirm}</Button>
        </Form>
      )}
    </Page>
  );
}
