import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { SubscribeFormView } from "../../features/newsletters/components/subscribe-form-view.tsx";
import { listPublicLists, requestSubscription } from "../../features/newsletters/consent/subscribe.server.ts";
import { subscribeForm } from "../../features/newsletters/consent/subscribe-form.ts";
import { listIssues } from "../../features/newsletters/reading/list-issues.server.ts";
import { paths } from "../../http/paths.ts";
import { anonymousAct, optionalViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound, tooMany } from "../../http/responses.server.ts";
import { visitorOf } from "../../http/visitor.server.ts";
import { preferredLocale } from "../../lib/format.ts";
import { newsletterWords as words } from "../../lib/messages/newsletters.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { controlClasses } from "../../ui/field.tsx";
import { useFormat } from "../../ui/format.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { PlainField } from "../../ui/plain-field.tsx";
import { Section } from "../../ui/section.tsx";
import { TextLink, textLinkClasses } from "../../ui/text-link.tsx";

const longestSearch = 200;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await optionalViewer(request);
  const { searchParams } = new URL(request.url);
  const text = (searchParams.get("q") ?? "").slice(0, longestSearch);
  const locale = preferredLocale(request.headers.get("accept-language"));
  return {
    text,
    issues: await listIssues(viewer, { text, locale }),
    lists: await listPublicLists(viewer?.locale ?? locale),
    isSignedIn: viewer !== null,
    isAsked: searchParams.has("asked"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  await optionalViewer(request);
  const submission = parseWithZod(await request.formData(), { schema: subscribeForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const locale = preferredLocale(request.headers.get("accept-language")) ?? "en";
  const asked = await requestSubscription(anonymousAct(request), { ...submission.value, locale, visitor: visitorOf(request, context) });
  // Said on the page, not in a passing note: it is what one has to do next.
  if (asked.ok) return redirect(`${paths.newsletters()}?asked=yes`);
  if (asked.problem === "not-found") throw notFound();
  return tooMany({ result: submission.reply({ formErrors: [words.problems.tooMany] }) }, 3_600);
}

export const meta = () => [{ title: words.title }, { name: "description", content: words.lead }];

export default function Newsletters() {
  const { text, issues, lists, isSignedIn, isAsked } = useLoaderData<typeof loader>();
  const format = useFormat();
  const lastResult = useActionData<typeof action>()?.result;
  const mine = isSignedIn && <TextLink to={paths.accountNewsletters()}>{words.own.title}</TextLink>;
  return (
    <Page title={words.title} lead={words.lead} actions={mine}>
      {isAsked && (
        <Notice tone="good" role="status">
          {words.subscribe.sent}
        </Notice>
      )}
      {(issues.length > 0 || text !== "") && (
        <Form role="search" className="flex max-w-xl flex-wrap items-end gap-3">
          <div className="min-w-0 grow">
            <PlainField id="newsletter-search" label={words.read.searchLabel}>
              <input id="newsletter-search" name="q" type="search" defaultValue={text} maxLength={longestSearch} className={controlClasses} />
            </PlainField>
          </div>
          <Button variant="secondary">{words.read.search}</Button>
        </Form>
      )}
      {issues.length === 0 && (text === "" ? <EmptyState {...words.read.none} /> : <p role="status">{words.read.nothingFound}</p>)}
      {issues.length > 0 && (
        <ul className="divide-y divide-line">
          {issues.map(({ issueId, list, subject, locale, leftAt, isPublic }) => (
            <li key={issueId} className="py-4">
              <p className="text-lg" lang={locale}>
                <TextLink to={paths.newsletter(issueId)}>{subject}</TextLink>
              </p>
              <p className="flex flex-wrap items-center gap-3 text-muted text-sm">
                {words.read.of({ list, day: format.dayOf(leftAt) })} {!isPublic && <Badge>{words.read.membersOnly}</Badge>}
              </p>
            </li>
          ))}
        </ul>
      )}
      {lists.length > 0 && (
        <Section title={words.subscribe.title} lead={words.subscribe.lead}>
          <SubscribeFormView lists={lists} lastResult={lastResult} />
          <p>
            <a href={paths.newsletterRss()} className={textLinkClasses}>
              {words.read.rss}
            </a>
          </p>
        </Section>
      )}
    </Page>
  );
}
