import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OwnLists } from "../../features/newsletters/components/own-lists.tsx";
import { findOwnLink } from "../../features/newsletters/consent/find-own-link.server.ts";
import { ownChoiceForm } from "../../features/newsletters/consent/own-choice-form.ts";
import { chooseByLink, listOwnLists } from "../../features/newsletters/consent/own-subscriptions.server.ts";
import { readOwnToken } from "../../features/newsletters/consent/own-token.server.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { anonymousAct, publicAccess } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import { visitorOf } from "../../http/visitor.server.ts";
import { dayOfDate } from "../../lib/day.ts";
import { newsletterWords } from "../../lib/messages/newsletters.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";

const words = newsletterWords.own;

/** What the holder of a mail's link gets; without signing in, and without a change by opening it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  publicAccess();
  const own = await findOwnLink(params.token ?? "", null);
  const today = dayOfDate(anonymousAct(request).now);
  return { email: own?.email ?? null, lists: own ? await listOwnLists(own.subscriberId, { isInPortal: false, locale: own.locale, today }) : [] };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  publicAccess();
  const token = params.token ?? "";
  const own = readOwnToken(token);
  if (!own) throw notFound();
  const submission = parseWithZod(await request.formData(), { schema: ownChoiceForm });
  if (submission.status !== "success") return invalid(null);
  const chosen = await chooseByLink(anonymousAct(request), { subscriberId: own.subscriberId, ...submission.value, source: "preferences", visitor: visitorOf(request, context) });
  if (!chosen.ok) throw notFound();
  return redirectWithToast(paths.ownNewsletters(token), { tone: "good", title: submission.value.choice === "unsubscribe" ? words.unsubscribed : words.saved });
}

export const meta = () => [{ title: words.title }, { name: "robots", content: "noindex" }];

export default function OwnNewsletters() {
  const { email, lists } = useLoaderData<typeof loader>();
  if (email === null) {
    return (
      <Page title={words.title} lead={words.invalid} width="form">
        <ButtonLink to={paths.newsletters()}>{newsletterWords.title}</ButtonLink>
      </Page>
    );
  }
  return (
    <Page title={words.title} lead={words.lead({ email })} width="form">
      <OwnLists lists={lists} />
    </Page>
  );
}
