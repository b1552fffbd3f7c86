import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { can } from "../../features/accounts/permissions.ts";
import { AddTerm } from "../../features/organisations/components/add-term.tsx";
import { EntryActions, TermTable } from "../../features/organisations/components/vocabulary-lists.tsx";
import type { Vocabulary } from "../../features/organisations/full-profile.ts";
import { addTerm } from "../../features/organisations/vocabulary/add-term.server.ts";
import { listVocabulary } from "../../features/organisations/vocabulary/list-vocabulary.server.ts";
import { loadStarterVocabulary } from "../../features/organisations/vocabulary/load-starter-vocabulary.server.ts";
import { moveTerm } from "../../features/organisations/vocabulary/move-term.server.ts";
import { termLabel } from "../../features/organisations/vocabulary/term-label.ts";
import { isVocabulary, vocabularies, vocabularyForm } from "../../features/organisations/vocabulary/vocabulary-forms.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import { vocabulary as words } from "../../lib/messages/vocabulary.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { SubNav } from "../../ui/sub-nav.tsx";

function vocabularyOf(params: { vocabulary?: string }): Vocabulary {
  const name = params.vocabulary ?? "service";
  if (!isVocabulary(name)) throw notFound();
  return name;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "vocabulary.edit"));
  const vocabulary = vocabularyOf(params);
  return { vocabulary, headings: await listVocabulary(vocabulary) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "vocabulary.edit"));
  const vocabulary = vocabularyOf(params);
  const here = paths.officeVocabulary(vocabulary);
  const act = actOf(viewer, request);
  const submission = parseWithZod(await request.formData(), { schema: vocabularyForm });
  const target = String(submission.payload.parentId ?? "");
  const refusal = (result: SubmissionResult) => invalid({ target, result });
  if (submission.status !== "success") return refusal(submission.reply());
  const input = submission.value;
  if (input.intent === "load-starter") {
    const loaded = await loadStarterVocabulary(act);
    return redirectWithToast(here, { tone: "good", title: words.done.loaded({ count: loaded.ok ? loaded.value.added : 0 }) });
  }
  if (input.intent === "move") {
    const moved = await moveTerm(act, input);
    if (!moved.ok) throw notFound();
    return redirect(here);
  }
  const added = await addTerm(act, { vocabulary, parentId: input.parentId ?? null, labels: input });
  if (added.ok) return redirectWithToast(here, { tone: "good", title: words.done.added({ label: input.en }) });
  if (added.problem === "not-found") throw notFound();
  return refusal(submission.reply({ formErrors: [words.problems[added.problem]] }));
}

export const meta = () => [{ title: words.title }];

export default function VocabularyPage() {
  const { vocabulary, headings } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const resultFor = (target: string) => (answer?.target === target ? answer.result : null);
  return (
    <Page title={words.title} lead={words.lead}>
      <SubNav label={words.tabsLabel} items={vocabularies.map((name) => ({ to: paths.officeVocabulary(name), label: words.tabs[name], end: true }))} />
      {headings.length === 0 && <Empty />}
      {headings.map((heading, index) => (
        <Section
          key={heading.termId}
          title={termLabel(heading)}
          lead={<span lang="pt">{heading.labels.pt}</span>}
          actions={
            <>
              {heading.isRetired && <Badge>{words.retired}</Badge>}
              <EntryActions entry={heading} isFirst={index === 0} isLast={index === headings.length - 1} termUrl={paths.officeVocabularyTerm} />
            </>
          }
        >
          <TermTable heading={heading} termUrl={paths.officeVocabularyTerm} />
          {!heading.isRetired && (
            <Disclosure summary={words.addTermTo({ heading: termLabel(heading) })} open={resultFor(heading.termId) !== null}>
              <AddTerm key={heading.terms.length} id={`add-${heading.termId}`} parentId={heading.termId} submit={words.addTerm} lastResult={resultFor(heading.termId)} />
            </Disclosure>
          )}
        </Section>
      ))}
      <Section title={words.addHeading} lead={words.addHeadingLead}>
        <AddTerm key={`${vocabulary} ${headings.length}`} id="add-heading" parentId={null} submit={words.addHeading} lastResult={resultFor("")} />
      </Section>
    </Page>
  );
}

function Empty() {
  return (
    <EmptyState
      title={words.empty.title}
      body={words.empty.body}
      action={
        <Form method="post">
          <Button name="intent" value="load-starter">
            {words.empty.load}
          </Button>
        </Form>
      }
    />
  );
}
