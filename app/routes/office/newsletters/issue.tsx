import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { can } from "../../../features/accounts/permissions.ts";
import type { Act } from "../../../features/accounts/viewer.ts";
import { IssueFormView } from "../../../features/newsletters/components/issue-form-view.tsx";
import { SendDraft, SendProgress } from "../../../features/newsletters/components/issue-sending.tsx";
import { IssueBadge } from "../../../features/newsletters/components/office-lists.tsx";
import { localesOf } from "../../../features/newsletters/issues/block.ts";
import { findOfficeIssue } from "../../../features/newsletters/issues/find-office-issue.server.ts";
import { arranged, issueForm } from "../../../features/newsletters/issues/issue-form.ts";
import { saveIssue } from "../../../features/newsletters/issues/write-issue.server.ts";
import { answerSendingForm } from "../../../features/newsletters/sending/answer-sending-form.server.ts";
import { sendingForm } from "../../../features/newsletters/sending/sending-form.ts";
import { redirectWithToast } from "../../../http/flash.server.ts";
import { idParam } from "../../../http/params.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { conflict, invalid, notFound } from "../../../http/responses.server.ts";
import { newsletterWords as words } from "../../../lib/messages/newsletters.ts";
import { ButtonLink } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Page } from "../../../ui/page.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const issue = await findOfficeIssue(viewer, idParam(params, "issueId"), actOf(viewer, request).now);
  if (!issue) throw notFound();
  return { issue };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "newsletters.write"));
  const issueId = idParam(params, "issueId");
  const act = actOf(viewer, request);
  const form = await request.formData();
  const sending = parseWithZod(form, { schema: sendingForm });
  if (sending.status === "success") {
    const answer = await answerSendingForm(act, issueId, sending.value);
    if (answer.ok) return redirectWithToast(paths.officeNewsletter(issueId), { tone: "good", title: answer.value });
    if (answer.problem === "not-found") throw notFound();
    return invalid({ problem: answer.problem === "in-the-past" ? words.problems.when : words.problems[answer.problem] });
  }
  return form.get("intent") === "send" ? invalid({ problem: words.problems.when }) : save(act, issueId, form);
}

async function save(act: Act, issueId: string, form: FormData) {
  const submission = parseWithZod(form, { schema: issueForm });
  if (submission.status !== "success") return invalid({ problem: Object.values(submission.error ?? {}).flat()[0] ?? words.problems.tooLong });
  const { intent, version, addKind, blocks, ...rest } = submission.value;
  const saved = await saveIssue(act, issueId, version, { ...rest, blocks: arranged(blocks, intent, addKind) });
  if (saved.ok) return redirectWithToast(paths.officeNewsletter(issueId), { tone: "good", title: words.edit.saved });
  if (saved.problem === "not-found") throw notFound();
  return conflict({ problem: words.problems[saved.problem] });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? titleOf(data.issue) : words.title }];

function titleOf({ heads }: { heads: Parameters<typeof localesOf>[0] }): string {
  const [locale] = localesOf(heads);
  return locale ? heads[locale].subject : words.office.untitled;
}

export default function OfficeNewsletter() {
  const { issue } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  const [locale] = localesOf(issue.heads);
  const preview = locale && (
    <ButtonLink to={paths.officeNewsletterPreview(issue.issueId, locale)} variant="secondary">
      {words.preview.title}
    </ButtonLink>
  );
  return (
    <Page
      title={titleOf(issue)}
      lead={issue.list}
      badges={<IssueBadge state={issue.state} />}
      back={{ to: paths.officeNewsletters(), label: words.office.title }}
      actions={preview}
    >
      {!issue.hasVendor && <Notice tone="info">{words.office.captured}</Notice>}
      {issue.state === "draft" ? (
        <>
          <IssueFormView issue={issue} />
          <SendDraft issue={issue} problem={problem} />
        </>
      ) : (
        <SendProgress issue={issue} />
      )}
    </Page>
  );
}
