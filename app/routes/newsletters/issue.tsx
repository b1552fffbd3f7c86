import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { IssueContent } from "../../features/newsletters/components/issue-content.tsx";
import { findIssue } from "../../features/newsletters/reading/find-issue.server.ts";
import { idParam } from "../../http/params.server.ts";
import { paths } from "../../http/paths.ts";
import { optionalViewer } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";
import { preferredLocale } from "../../lib/format.ts";
import { newsletterWords as words } from "../../lib/messages/newsletters.ts";
import { useFormat } from "../../ui/format.tsx";
import { Page } from "../../ui/page.tsx";
import { TextLink } from "../../ui/text-link.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await optionalViewer(request);
  const wished = new URL(request.url).searchParams.get("lang") ?? viewer?.locale ?? preferredLocale(request.headers.get("accept-language"));
  const issue = await findIssue(viewer, idParam(params, "issueId"), wished);
  if (!issue) throw notFound();
  return { issue };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.issue.subject ?? words.title }];

export default function Issue() {
  const { issue } = useLoaderData<typeof loader>();
  const format = useFormat();
  const others = issue.otherLocales.map((locale) => (
    <TextLink key={locale} to={paths.newsletter(issue.issueId, locale)}>
      {words.languages[locale as "en" | "pt"]}
    </TextLink>
  ));
  return (
    <Page
      title={issue.subject}
      lead={words.read.of({ list: issue.list, day: format.dayOf(issue.leftAt) })}
      back={{ to: paths.newsletters(), label: words.read.back }}
      actions={others.length > 0 && others}
    >
      <IssueContent blocks={issue.blocks} locale={issue.locale} />
    </Page>
  );
}
