import { parseWithZod } from "@conform-to/zod/v4";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { can } from "../../../features/accounts/permissions.ts";
import type { Act } from "../../../features/accounts/viewer.ts";
import { BankLineTable } from "../../../features/membership/components/bank-lines.tsx";
import { answerBankForm } from "../../../features/membership/matching/answer-bank-form.server.ts";
import { bankForm } from "../../../features/membership/matching/bank-form.ts";
import { importBankFile } from "../../../features/membership/matching/import-bank-file.server.ts";
import { listBankLines } from "../../../features/membership/matching/list-bank-lines.server.ts";
import { redirectWithToast } from "../../../http/flash.server.ts";
import { limitedForm } from "../../../http/limited-form.server.ts";
import { paths } from "../../../http/paths.ts";
import { actOf, require404, requireViewer } from "../../../http/require-viewer.server.ts";
import { invalid, notFound } from "../../../http/responses.server.ts";
import { bankWords } from "../../../lib/messages/bank.ts";
import { officeInvoices, bankPage as words } from "../../../lib/messages/invoices.ts";
import { Button } from "../../../ui/button.tsx";
import { controlClasses } from "../../../ui/field.tsx";
import { Page } from "../../../ui/page.tsx";
import { PlainField } from "../../../ui/plain-field.tsx";
import { Problem } from "../../../ui/problem.tsx";
import { Section } from "../../../ui/section.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const lines = await listBankLines(viewer);
  if (!lines) throw notFound();
  return lines;
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  require404(can(viewer, "dues.administer"));
  const act = actOf(viewer, request);
  const isFile = request.headers.get("content-type")?.startsWith("multipart/form-data") ?? false;
  if (isFile) return readFile(act, request);
  const submission = parseWithZod(await request.formData(), { schema: bankForm });
  if (submission.status !== "success") return invalid({ problem: words.problems.invoice });
  const answer = await answerBankForm(act, submission.value);
  if (answer.ok) return redirectWithToast(paths.officeBank(), { tone: "good", title: answer.value });
  if (answer.problem === "not-found") throw notFound();
  return invalid({ problem: words.problems[answer.problem] });
}

/** More than years of statements. */
const mostBytes = 20 * 1024 * 1024;

async function readFile(act: Act, request: Request) {
  const file = (await limitedForm(request, mostBytes)).get("file");
  if (!(file instanceof File) || file.size === 0) return invalid({ problem: words.problems.missing });
  const read = await importBankFile(act, new Uint8Array(await file.arrayBuffer()));
  if (read.ok) return redirectWithToast(paths.officeBank(), { tone: "good", title: words.added(read.value) });
  if (read.problem === "not-found") throw notFound();
  const { kind, line, detail } = read.cause;
  return invalid({ problem: bankWords.inLine({ file: file.name, line, what: bankWords.problems[kind](detail ?? "") }) });
}

export const meta = () => [{ title: words.title }];

export default function OfficeBank() {
  const { waiting, booked, invoices } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  const certain = waiting.filter(({ isCertain }) => isCertain).length;
  return (
    <Page title={words.title} lead={words.lead} back={{ to: paths.officeInvoices(), label: officeInvoices.title }}>
      <Form method="post" encType="multipart/form-data" className="max-w-2xl space-y-3">
        <PlainField id="bank-file" label={words.file} hint={words.fileHint}>
          <input id="bank-file" name="file" type="file" aria-describedby="bank-file-hint" className={controlClasses} />
        </PlainField>
        <Problem>{problem}</Problem>
        <Button>{words.read}</Button>
      </Form>
      <Section title={words.waiting}>
        {certain > 0 && (
          <Form method="post">
            <Button name="intent" value="book-certain">
              {words.bookCertain({ count: certain })}
            </Button>
          </Form>
        )}
        {waiting.length === 0 ? <p className="text-muted">{words.noneWaiting({ booked })}</p> : <BankLineTable waiting={waiting} invoices={invoices} />}
      </Section>
    </Page>
  );
}
