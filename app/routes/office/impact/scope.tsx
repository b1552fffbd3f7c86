import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { can } from "../../../features/accounts/permissions.ts";
import { todayIn } from "../../../features/accounts/tasks/today-in.server.ts";
import { RoundTable } from "../../../features/impact/components/round-table.tsx";
import { BaselineForm, LockPlanForm, OpenRoundForm } from "../../../features/impact/components/scope-forms.tsx";
import { lastQuarter } from "../../../features/impact/quarters.ts";
import { badgeSnippet } from "../../../features/impact/release/find-badge.server.ts";
import { answerScopeForm } from "../../../features/impact/scopes/answer-scope-form.server.ts";
import { findScope } from "../../../features/impact/scopes/find-scope.server.ts";
import { scopeActions } from "../../../features/impact/scopes/scope-forms.ts";
import { absoluteUrl } from "../../../http/absolute-url.server.ts";
import { redirectWithToast } from "../../../http/flash.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { addDays } from "../../../lib/day.ts";
import { marketFile } from "../../../lib/messages/market-file.ts";
import { officeImpact as words } from "../../../lib/messages/rounds.ts";
import { Button } from "../../../ui/button.tsx";
import { controlClasses } from "../../../ui/field.tsx";
import { Page } from "../../../ui/page.tsx";
import { PlainField } from "../../../ui/plain-field.tsx";
import { Section } from "../../../ui/section.tsx";
import { TextLink } from "../../../ui/text-link.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const scope = await findScope(viewer, idParam(params, "scopeId"));
  if (!scope) throw notFound();
  const today = await todayIn(viewer, actOf(viewer, request).now);
  return {
    scope,
    badge: badgeSnippet({ picture: absoluteUrl(paths.impactBadge(scope.scopeId)), explained: absoluteUrl(paths.impactMethod()), name: scope.name }),
    today,
    quarter: lastQuarter(today),
    closesOn: addDays(today, 28),
    runs: can(viewer, "impact.administer"),
    judges: can(viewer, "impact.steward"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "impact.administer") || can(viewer, "impact.steward"));
  const scopeId = idParam(params, "scopeId");
  const submission = parseWithZod(await request.formData(), { schema: scopeActions });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  const answer = await answerScopeForm(actOf(viewer, request), scopeId, submission.value);
  if (answer.ok) {
    const to = answer.value === "released" ? paths.impact() : paths.officeScope(scopeId);
    return redirectWithToast(to, { tone: "good", title: words[answer.value] });
  }
  if (answer.problem === "not-found") throw notFound();
  return invalid({ result: submission.reply({ formErrors: [words.problems[answer.problem]] }) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.scope.name }];

export default function OfficeScope() {
  const { badge, scope, today, quarter, closesOn, runs, judges } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.result;
  return (
    <Page title={scope.name} back={{ to: paths.officeImpact(), label: words.title }}>
      <Section title={words.rounds} lead={judges ? undefined : words.stewardOnly}>
        {scope.rounds.length === 0 ? (
          <p className="text-muted">{words.noRounds}</p>
        ) : (
          <RoundTable rounds={scope.rounds} mayClose={runs} pathOf={judges ? paths.officeRound : null} />
        )}
        {runs && <OpenRoundForm lastResult={lastResult} quarter={quarter} closesOn={closesOn} />}
      </Section>
      <Section title={words.plan} lead={words.lockLead}>
        {scope.plans.map(({ planId, year }) => (
          <div key={planId} className="flex flex-wrap items-center gap-4">
            <p>{words.locked({ year })}</p>
            {judges && (
              <Form method="post">
                <input type="hidden" name="planId" value={planId} />
                <Button name="intent" value="release">
                  {words.release({ year })}
                </Button>
              </Form>
            )}
          </div>
        ))}
        {runs && <LockPlanForm lastResult={lastResult} year={Number(today.slice(0, 4))} />}
      </Section>
      <Section title={words.baseline} lead={words.known({ count: scope.figures })}>
        {runs && (
          <>
            <p>
              <TextLink to={paths.officeMarketFile(scope.scopeId)}>{marketFile.link}</TextLink>
            </p>
            <BaselineForm lastResult={lastResult} today={today} />
          </>
        )}
      </Section>
      {runs && (
        <Section title={words.badge.title} lead={words.badge.lead}>
          {scope.isPublic && (
            <PlainField id="badge" label={words.badge.address}>
              <textarea id="badge" readOnly rows={3} defaultValue={badge} className={controlClasses} />
            </PlainField>
          )}
          <Form method="post">
            <input type="hidden" name="isPublic" value={scope.isPublic ? "no" : "yes"} />
            <Button name="intent" value="publish" variant="secondary">
              {scope.isPublic ? words.badge.withdraw : words.badge.publish}
            </Button>
          </Form>
        </Section>
      )}
    </Page>
  );
}
