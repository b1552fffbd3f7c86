import type { SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { can } from "../../features/accounts/permissions.ts";
import type { Act } from "../../features/accounts/viewer.ts";
import { MergeTerm, RenameTerm, RetireTerm } from "../../features/organisations/components/edit-term.tsx";
import { type FoundTerm, findVocabularyTerm } from "../../features/organisations/vocabulary/find-vocabulary-term.server.ts";
import { mergeTerms } from "../../features/organisations/vocabulary/merge-terms.server.ts";
import { renameTerm } from "../../features/organisations/vocabulary/rename-term.server.ts";
import { restoreTerm } from "../../features/organisations/vocabulary/restore-term.server.ts";
import { retireTerm } from "../../features/organisations/vocabulary/retire-term.server.ts";
import { termForm } from "../../features/organisations/vocabulary/vocabulary-forms.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import type { Toast } from "../../http/toast.ts";
import { vocabulary as words } from "../../lib/messages/vocabulary.ts";
import type { Result } from "../../lib/result.ts";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "vocabulary.edit"));
  const term = await findVocabularyTerm(params.termId ?? "");
  if (!term) throw notFound();
  return { term };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "vocabulary.edit"));
  const term = await findVocabularyTerm(params.termId ?? "");
  if (!term) throw notFound();
  const submission = parseWithZod(await request.formData(), { schema: termForm });
  const intent = String(submission.payload.intent ?? "");
  const refusal = (result: SubmissionResult) => invalid({ intent, result });
  if (submission.status !== "success") return refusal(submission.reply());
  const outcome = await change(actOf(viewer, request), term, submission.value);
  if (outcome.ok) return redirectWithToast(paths.officeVocabulary(term.vocabulary), outcome.value);
  if (outcome.problem === "not-found") throw notFound();
  return refusal(submission.reply({ formErrors: [words.problems[outcome.problem]] }));
}

/** Does what the form asks for; answers what the next page says. */
async function change(act: Act, term: FoundTerm, input: z.output<typeof termForm>): Promise<Result<Toast, "not-found" | keyof typeof words.problems>> {
  const { termId, name: label } = term;
  const said = <Value, Problem extends string>(outcome: Result<Value, Problem>, toast: (value: Value) => Toast): Result<Toast, Problem> =>
    outcome.ok ? { ok: true, value: toast(outcome.value) } : outcome;
  switch (input.intent) {
    case "rename":
      return said(await renameTerm(act, { termId, labels: input }), () => ({ tone: "good", title: words.done.renamed }));
    case "retire":
      return said(await retireTerm(act, { termId }), () => ({ tone: "good", title: words.done.retired({ label }), undo: undoRetiring(termId) }));
    case "restore":
      return said(await restoreTerm(act, { termId }), () => ({ tone: "good", title: words.done.restored({ label }) }));
    case "merge": {
      const into = term.others.find((other) => other.termId === input.intoId)?.name ?? "";
      return said(await mergeTerms(act, { fromId: termId, intoId: input.intoId }), ({ moved }) => ({
        tone: "good",
        title: words.done.merged({ from: label, into, count: moved }),
      }));
    }
  }
}

const undoRetiring = (termId: string) => ({ label: words.done.undo, action: paths.officeVocabularyTerm(termId), fields: { intent: "restore" } });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && words.editTitle({ label: data.term.name }) }];

export default function VocabularyTermPage() {
  const { term } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const resultFor = (intent: string) => (answer?.intent === intent ? answer.result : null);
  return (
    <Page title={words.editTitle({ label: term.name })} width="form" back={{ to: paths.officeVocabulary(term.vocabulary), label: words.back }}>
      <Section title={words.rename.title} lead={words.rename.lead}>
        <RenameTerm labels={term.labels} lastResult={resultFor("rename")} />
      </Section>
      <Section title={term.isRetired ? words.retire.restoreTitle : words.retire.title} lead={retireLead(term)}>
        <RetireTerm isRetired={term.isRetired} isPossible={!term.hasActiveTerms} />
      </Section>
      <Section title={words.merge.title} lead={term.isHeading ? words.merge.leadHeading : words.merge.leadTerm}>
        <MergeTerm others={term.others} lastResult={resultFor("merge")} />
      </Section>
    </Page>
  );
}

function retireLead(term: { isRetired: boolean; hasActiveTerms: boolean }): string {
  if (term.isRetired) return words.retire.restoreLead;
  return term.hasActiveTerms ? words.retire.headingLead : words.retire.lead;
}
