import type { Submission } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { can } from "../../features/accounts/permissions.ts";
import { type Act, affiliationWith } from "../../features/accounts/viewer.ts";
import { HistoryForm } from "../../features/impact/components/history-form.tsx";
import { OwnNumbers, PastNumbers } from "../../features/impact/components/own-numbers.tsx";
import { OwnResultSection } from "../../features/impact/components/own-result.tsx";
import { listOwnResults } from "../../features/impact/release/list-own-results.server.ts";
import { attestNumbers } from "../../features/impact/rounds/attest-numbers.server.ts";
import { tallyOf } from "../../features/impact/rounds/diversion.ts";
import { listOwnRounds, type OwnRound } from "../../features/impact/rounds/list-own-rounds.server.ts";
import { type historyForm, numbersForm } from "../../features/impact/rounds/numbers-form.ts";
import { parseHistory } from "../../features/impact/rounds/parse-history.ts";
import { sendHistory } from "../../features/impact/rounds/send-history.server.ts";
import { sendNumbers } from "../../features/impact/rounds/send-numbers.server.ts";
import { stewardManages } from "../../features/impact/rounds/steward-manages.server.ts";
import { listScopeChoices } from "../../features/projects/initiatives/list-choices.server.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { idParam } from "../../http/params.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../http/responses.server.ts";
import { numbersPage as words } from "../../lib/messages/rounds.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const organisationId = idParam(params, "organisationId");
  const rounds = await listOwnRounds(viewer, organisationId);
  if (!rounds) throw notFound();
  const correcting = new URL(request.url).searchParams.get("correct");
  return {
    organisationId,
    correcting,
    rounds,
    combined: await stewardManages(),
    scopes: await listScopeChoices(viewer),
    own: await listOwnResults(viewer, organisationId),
    name: affiliationWith(viewer, organisationId)?.organisationName ?? "",
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const organisationId = idParam(params, "organisationId");
  require404(can(viewer, "organisation.report-numbers", organisationId));
  const submission = parseWithZod(await request.formData(), { schema: numbersForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const act = actOf(viewer, request);
  const { value } = submission;
  if (value.intent === "history") return answerHistory(act, organisationId, value, submission);
  const outcome =
    value.intent === "attest"
      ? await attestNumbers(act, { organisationId, roundId: value.roundId })
      : await sendNumbers(act, {
          organisationId,
          roundId: value.roundId,
          kind: value.kind,
          persons: value.persons ?? null,
          changeReason: value.changeReason ?? null,
          diversion: tallyOf(value.diversion),
        });
  if (outcome.ok) return redirectWithToast(paths.organisationNumbers(organisationId), { tone: "good", title: value.intent === "attest" ? words.attested : words.sent });
  if (outcome.problem === "not-found") throw notFound();
  return invalid({ result: submission.reply({ formErrors: [words.problems[outcome.problem]] }) });
}

type History = z.output<typeof historyForm>;

async function answerHistory(act: Act, organisationId: string, { scopeId, quarters: text }: History, submission: Submission<z.output<typeof numbersForm>>) {
  const { quarters, problems } = parseHistory(text);
  const [first] = problems;
  if (first) return invalid({ result: submission.reply({ fieldErrors: { quarters: [words.history.lines[first.kind](first)] } }) });
  const outcome = await sendHistory(act, { organisationId, scopeId, quarters });
  if (outcome.ok) return redirectWithToast(paths.organisationNumbers(organisationId), { tone: "good", title: words.history.sent({ count: outcome.value.sent }) });
  if (outcome.problem === "not-found") throw notFound();
  return invalid({ result: submission.reply({ fieldErrors: { quarters: [words.problems[outcome.problem]] } }) });
}

export const meta = () => [{ title: words.title }];

export default function OwnNumbersPage() {
  const { organisationId, correcting, rounds, scopes, own, combined, name } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  // A correction that is on its way stands with the open rounds, until the steward has accepted it.
  const isPending = ({ roundId, isOpen, own }: OwnRound) => isOpen || roundId === correcting || (own !== null && own.state !== "accepted");
  const [pending, past] = [rounds.filter(isPending), rounds.filter((round) => !isPending(round))];
  return (
    <Page title={words.title} lead={words.lead} back={{ to: paths.myOrganisation(organisationId), label: name }}>
      {rounds.length === 0 ? (
        <EmptyState title={words.none.title} body={words.none.body} />
      ) : (
        <>
          <p className="max-w-prose">{words.what}</p>
          {combined && <Notice tone="warn">{combined.decision === null ? words.combined : words.combinedBy({ decision: combined.decision })}</Notice>}
          {pending.map((round) => (
            <OwnNumbers key={round.roundId} round={round} lastResult={lastResult} />
          ))}
          {own.map((result) => (
            <OwnResultSection key={`${result.scopeId} ${result.year}`} result={result} />
          ))}
          <HistoryForm scopes={scopes} lastResult={lastResult} />
          {past.length > 0 && <PastNumbers rounds={past} />}
        </>
      )}
    </Page>
  );
}
