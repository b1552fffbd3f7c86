import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Timetable } from "../../features/accounts/components/timetable.tsx";
import { listFailedJobs } from "../../features/accounts/jobs/list-failed-jobs.server.ts";
import { listTimetable } from "../../features/accounts/jobs/list-timetable.server.ts";
import { retryJob } from "../../features/accounts/jobs/retry-job.server.ts";
import { can } from "../../features/accounts/permissions.ts";
import { redirectWithToast } from "../../http/flash.server.ts";
import { paths } from "../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../http/require-viewer.server.ts";
import { notFound } from "../../http/responses.server.ts";
import { timetable } from "../../jobs.server.ts";
import { officeJobs as words } from "../../lib/messages/office-portal.ts";
import { isUuid } from "../../lib/uuid.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { useFormat } from "../../ui/format.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Cell, Row, Table } from "../../ui/table.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "jobs.administer"));
  const found = await listFailedJobs(viewer, actOf(viewer, request).now);
  const lines = await listTimetable(viewer, timetable);
  if (!found || !lines) throw notFound();
  return { ...found, lines };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "jobs.administer"));
  const jobId = String((await request.formData()).get("jobId") ?? "");
  if (!isUuid(jobId) || !(await retryJob(actOf(viewer, request), { jobId })).ok) throw notFound();
  return redirectWithToast(paths.officeJobs(), { tone: "good", title: words.retried });
}

export const meta = () => [{ title: words.title }];

export default function Jobs() {
  const { failed, waiting, retrying, lines } = useLoaderData<typeof loader>();
  return (
    <Page title={words.title} lead={words.lead}>
      <p>
        {words.waiting({ count: waiting })} {words.retrying({ count: retrying })}
      </p>
      <Section title={words.failed}>
        {failed.length === 0 ? <EmptyState icon="circleCheck" title={words.none.title} body={words.none.body} /> : <FailedJobs failed={failed} />}
      </Section>
      <Section title={words.timetable}>
        <Timetable lines={lines} />
      </Section>
    </Page>
  );
}

type FailedJob = NonNullable<Awaited<ReturnType<typeof listFailedJobs>>>["failed"][number];

function FailedJobs({ failed }: { failed: FailedJob[] }) {
  const format = useFormat();
  return (
    <Table caption={words.caption} head={[words.name, words.why, words.when, { label: words.actions, hideLabel: true, align: "end" }]}>
      {failed.map((job) => (
        <Row key={job.jobId}>
          <Cell heading>{nameOf(job)}</Cell>
          <Cell>
            <span className="break-words">{job.lastError ?? words.unknown}</span>
          </Cell>
          <Cell>
            {job.failedAt && format.instant(job.failedAt)}
            <span className="block text-muted text-sm">{words.attempts({ count: job.attempts })}</span>
          </Cell>
          <Cell>
            <Form method="post">
              <input type="hidden" name="jobId" value={job.jobId} />
              <Button variant="secondary" size="small" className="whitespace-nowrap" aria-label={words.retryNamed({ name: nameOf(job) })}>
                {words.retry}
              </Button>
            </Form>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function nameOf(job: FailedJob): string {
  return words.names[job.name] ?? job.name;
}
