import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { can } from "../../../features/accounts/permissions.ts";
import { JudgeTable } from "../../../features/impact/components/judge-table.tsx";
import { acceptAll } from "../../../features/impact/rounds/accept-all.server.ts";
import { findRound } from "../../../features/impact/rounds/find-round.server.ts";
import { judgeNumbers } from "../../../features/impact/rounds/judge-numbers.server.ts";
import { judgeForm } from "../../../features/impact/rounds/numbers-form.ts";
import { readNumbers } from "../../../features/impact/rounds/read-numbers.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { stewardPage as words } from "../../../lib/messages/rounds.ts";
import { Button } from "../../../ui/button.tsx";
import { controlClasses } from "../../../ui/field.tsx";
import { Page } from "../../../ui/page.tsx";
import { PlainField } from "../../../ui/plain-field.tsx";
import { Problem } from "../../../ui/problem.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const round = await findRound(viewer, idParam(params, "roundId"));
  if (!round) throw notFound();
  return { round };
}

/** Judging goes on with the numbers on screen, under the reason that was given; each answer reads them anew, and says so. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "impact.steward"));
  const roundId = idParam(params, "roundId");
  const submission = parseWithZod(await request.formData(), { schema: judgeForm });
  if (submission.status !== "success") return invalid({ problem: words.missingReason, read: null });
  const act = actOf(viewer, request);
  const { value } = submission;
  if (value.intent === "accept-all") {
    if (!(await acceptAll(act, { roundId, organisationIds: value.shown })).ok) throw notFound();
  } else if (value.intent !== "read") {
    const judgement = value.intent === "accept" ? ("accept" as const) : { returnReason: value.returnReason };
    if (!(await judgeNumbers(act, { roundId, organisationId: value.organisationId, judgement })).ok) throw notFound();
  }
  const read = await readNumbers(act, { roundId, reason: value.intent === "read" ? value.reason : words.judge });
  if (!read.ok) throw notFound();
  return { problem: null, read: read.value };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && words.title(data.round) }];

export default function StewardRound() {
  const { round } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const title = words.title(round);
  return (
    <Page title={title} lead={words.lead} back={{ to: paths.officeScope(round.scopeId), label: words.back }}>
      {answer?.read ? (
        <JudgeTable title={title} read={answer.read} />
      ) : (
        <Form method="post" className="max-w-2xl space-y-5">
          <PlainField id="reason" label={words.reason} hint={words.reasonHint}>
            <input id="reason" name="reason" required maxLength={200} aria-describedby="reason-hint" className={controlClasses} />
            <Problem isSmall>{answer?.problem}</Problem>
          </PlainField>
          <Button name="intent" value="read">
            {words.show}
          </Button>
        </Form>
      )}
    </Page>
  );
}
