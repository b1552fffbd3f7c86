import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { can } from "../../../features/accounts/permissions.ts";
import { AddList, ListTable, OfficeIssueTable } from "../../../features/newsletters/components/office-lists.tsx";
import { listForm } from "../../../features/newsletters/issues/list-form.ts";
import { listOfficeIssues } from "../../../features/newsletters/issues/list-office-issues.server.ts";
import { saveList } from "../../../features/newsletters/issues/save-list.server.ts";
import { startIssue } from "../../../features/newsletters/issues/write-issue.server.ts";
import { redirectWithToast } from "../../../http/flash.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { newsletterWords } from "../../../lib/messages/newsletters.ts";
import { Button, buttonClasses } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";

const words = newsletterWords.office;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const found = await listOfficeIssues(viewer);
  if (!found) throw notFound();
  return found;
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "newsletters.write"));
  const act = actOf(viewer, request);
  const form = await request.formData();
  const listId = form.get("listId");
  if (typeof listId === "string") {
    const started = await startIssue(act, { listId });
    if (!started.ok) throw notFound();
    return redirectWithToast(paths.officeNewsletter(started.value.issueId), { tone: "good", title: words.started });
  }
  const submission = parseWithZod(form, { schema: listForm });
  if (submission.status !== "success") return invalid({ result: submission.reply() });
  if (!(await saveList(act, submission.value)).ok) throw notFound();
  return redirectWithToast(paths.officeNewsletters(), { tone: "good", title: words.listAdded });
}

export const meta = () => [{ title: words.title }];

export default function OfficeNewsletters() {
  const { lists, issues, hasVendor } = useLoaderData<typeof loader>();
  const consents = (
    <a href={paths.officeConsentsCsv()} className={buttonClasses("secondary")}>
      {words.export}
    </a>
  );
  return (
    <Page title={words.title} lead={words.lead} actions={lists.length > 0 && consents}>
      {!hasVendor && <Notice tone="info">{words.captured}</Notice>}
      {lists.length === 0 && <EmptyState {...words.none} />}
      {lists.length > 0 && (
        <>
          <div className="flex flex-wrap gap-3">
            {lists.map(({ listId, name }) => (
              <Form key={listId} method="post">
                <Button name="listId" value={listId}>
                  {words.write({ list: name })}
                </Button>
              </Form>
            ))}
          </div>
          {issues.length > 0 && (
            <Section title={words.issues}>
              <OfficeIssueTable issues={issues} pathOf={paths.officeNewsletter} />
            </Section>
          )}
          <Section title={words.lists}>
            <ListTable lists={lists} />
          </Section>
        </>
      )}
      <Section title={words.addList}>
        <AddList lastResult={useActionData<typeof action>()?.result} />
      </Section>
    </Page>
  );
}
