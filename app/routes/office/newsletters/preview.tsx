import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { issueLocales, localesOf } from "../../../features/newsletters/issues/block.ts";
import { findOfficeIssue } from "../../../features/newsletters/issues/find-office-issue.server.ts";
import { previewIssue } from "../../../features/newsletters/issues/preview-issue.server.ts";
import { idParam, wordParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, requireViewer } from "../../../http/require-viewer.server.ts";
import { notFound } from "../../../http/responses.server.ts";
import { newsletterWords } from "../../../lib/messages/newsletters.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { FilterLinks } from "../../../ui/filter-links.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";

const words = newsletterWords.preview;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const issueId = idParam(params, "issueId");
  const { now } = actOf(viewer, request);
  const issue = await findOfficeIssue(viewer, issueId, now);
  if (!issue) throw notFound();
  const locales = localesOf(issue.heads);
  const locale = wordParam(new URL(request.url), "lang", issueLocales) ?? locales[0] ?? "en";
  const mail = await previewIssue(viewer, issueId, locale, now);
  if (!mail) throw notFound();
  return { issueId, locale, locales, mail };
}

export const meta = () => [{ title: words.title }];

export default function NewsletterPreview() {
  const { issueId, locale, locales, mail } = useLoaderData<typeof loader>();
  const languages = locales.map((one) => ({ label: newsletterWords.languages[one], to: paths.officeNewsletterPreview(issueId, one), isChosen: one === locale }));
  return (
    <Page title={mail.subject || newsletterWords.office.untitled} lead={words.title} back={{ to: paths.officeNewsletter(issueId), label: newsletterWords.office.title }}>
      {languages.length > 1 && <FilterLinks label={words.language} items={languages} />}
      <Section title={words.frame}>
        <iframe title={words.frame} srcDoc={mail.html} sandbox="" className="h-[44rem] w-full rounded-xl border border-line bg-white" />
      </Section>
      <Section title={words.phone}>
        <iframe title={words.phone} srcDoc={mail.html} sandbox="" className="h-[44rem] w-[375px] max-w-full rounded-xl border border-line bg-white" />
      </Section>
      <Disclosure summary={words.text}>
        <pre className="whitespace-pre-wrap break-words font-sans">{mail.text}</pre>
      </Disclosure>
    </Page>
  );
}
