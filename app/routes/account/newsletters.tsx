import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AccountPage } from "../../features/accounts/components/account-page.tsx";
import { todayIn } from "../../features/accounts/tasks/today-in.server.ts";
import { OwnLists } from "../../features/newsletters/components/own-lists.tsx";
import { findOwnSubscriber } from "../../features/newsletters/consent/find-own-subscriber.server.ts";
import { ownChoiceForm } from "../../features/newsletters/consent/own-choice-form.ts";
import { chooseAsPerson, listOwnLists } from "../../features/newsletters/consent/own-subscriptions.server.ts";
import { accountLinks } from "../../http/account-links.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import { visitorOf } from "../../http/visitor.server.ts";
import { accountWords } from "../../lib/messages/account.ts";
import { newsletterWords } from "../../lib/messages/newsletters.ts";
import { Section } from "../../ui/section.tsx";

const words = newsletterWords.own;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const today = await todayIn(viewer, actOf(viewer, request).now);
  return { email: viewer.email, lists: await listOwnLists(await findOwnSubscriber(viewer), { isInPortal: true, locale: viewer.locale, today }) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const submission = parseWithZod(await request.formData(), { schema: ownChoiceForm });
  if (submission.status !== "success") return invalid(null);
  if (!(await chooseAsPerson(actOf(viewer, request), viewer, { ...submission.value, visitor: visitorOf(request, context) })).ok) throw notFound();
  return redirectWithToast(paths.accountNewsletters(), { tone: "good", title: words.saved });
}

export const meta = () => [{ title: accountWords.title }];

export default function AccountNewsletters() {
  const { email, lists } = useLoaderData<typeof loader>();
  return (
    <AccountPage links={accountLinks}>
      <Section title={words.title} lead={words.lead({ email })}>
        <OwnLists lists={lists} />
      </Section>
    </AccountPage>
  );
}
