import { unscopedVerifyInvoices } from "../features/membership/invoices/verify-invoices.server.ts";
import { invoiceWords, officeInvoices, invoicesCommand as words } from "../lib/messages/invoices.ts";
import type { RunCommand } from "../platform/command-line/command.ts";

/** Checks every series of documents; says what is wrong, document by document. */
export const runInvoicesVerify: RunCommand = async () => {
  const series = await unscopedVerifyInvoices();
  const lines = series.flatMap(({ kind, year, documents, problems }) => {
    const name = words.series({ kind: invoiceWords.kind[kind], year, documents });
    return problems.length === 0
      ? [`${name}: ${words.fine}`]
      : problems.map((problem) => `${name}: ${officeInvoices.problem({ number: problem.number, kind: officeInvoices.problemKinds[problem.kind] })}`);
  });
  return { value: { series, isWhole: series.every(({ problems }) => problems.length === 0) }, text: lines.join("\n") || officeInvoices.nothing };
};
