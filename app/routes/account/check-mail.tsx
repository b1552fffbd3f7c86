import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isMailboxOpen } from "../../features/mail/demo-mailbox.server.ts";
import { paths } from "../../http/paths.ts";
import { publicAccess } from "../../http/require-viewer.server.ts";
import { checkMailWords as words } from "../../lib/messages/sign-in.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";

const isKnown = (about: string | null): about is keyof typeof words.bodies => about !== null && Object.hasOwn(words.bodies, about);

export async function loader({ request }: LoaderFunctionArgs) {
  publicAccess();
  const about = new URL(request.url).searchParams.get("about");
  return { about: isKnown(about) ? about : ("sign-up" as const), hasMailbox: await isMailboxOpen() };
}

export const meta = () => [{ title: words.title }];

export default function CheckMail() {
  const { about, hasMailbox } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={words.bodies[about]} width="form">
      {hasMailbox && (
        <Notice tone="info" actions={<ButtonLink to={paths.mailbox()}>{words.openMailbox}</ButtonLink>}>
          <p>{words.demo}</p>
        </Notice>
      )}
      <p className="text-muted">{words.nothing}</p>
      <TextLink to={paths.signIn()}>{words.back}</TextLink>
    </Page>
  );
}
