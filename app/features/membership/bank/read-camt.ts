import { SaxesParser, type SaxesTagPlain } from "saxes";
import { ok } from "../../../lib/result.ts";
import { type BankFileProblem, type BankReading, type BankStatement, unreadable } from "./bank-statement.ts";
import { readEntry } from "./camt-entry.ts";
import { type Element, textAt } from "./xml-tree.ts";

/** The messages that hold bookings, and what each calls a statement: report, statement, notification. */
const records: Readonly<Record<string, string>> = { BkToCstmrAcctRpt: "Rpt", BkToCstmrStmt: "Stmt", BkToCstmrDbtCdtNtfctn: "Ntfctn" };

/**
 * The statements of a camt.052, .053 or .054 file (ISO 20022, any version). Only one booking is held as a tree at a time.
 * What cannot be read right refuses the file, with its line: half a statement is worse than none.
 */
export function readCamt(text: string): BankReading<BankStatement[]> {
  const reader = new CamtReader();
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on("opentag", (tag) => reader.open(tag, parser.line));
  parser.on("text", (part) => reader.text(part));
  parser.on("cdata", (part) => reader.text(part));
  parser.on("closetag", () => reader.close());
  parser.on("doctype", () => reader.fail({ kind: "has-doctype", line: parser.line, detail: null }));
  parser.on("error", (error) => reader.fail({ kind: "not-xml", line: parser.line, detail: error.message.replace(/^\d+:\d+: /, "") }));
  for (let from = 0; from < text.length && !reader.failure; from += 65_536) parser.write(text.slice(from, from + 65_536));
  if (!reader.failure) parser.close();
  return reader.outcome(parser.line);
}

class CamtReader {
  failure: BankFileProblem | null = null;
  readonly #statements: BankStatement[] = [];
  readonly #path: string[] = [];
  #message: { name: string; line: number } | null = null;
  /** The element that is being read as a tree, innermost last: a booking, or a statement's own account or id. */
  #open: Element[] = [];

  fail(problem: BankFileProblem): void {
    this.failure ??= problem;
  }

  open(tag: SaxesTagPlain, line: number): void {
    const name = localName(tag.name);
    const parent = this.#open.at(-1);
    const element: Element = { name, attributes: tag.attributes, text: "", children: [], line };
    if (parent) {
      parent.children.push(element);
      this.#open.push(element);
    } else this.#enter(element);
    this.#path.push(name);
  }

  #enter(element: Element): void {
    switch (this.#path.length) {
      case 0:
        if (element.name !== "Document") this.fail({ kind: "not-a-bank-statement", line: element.line, detail: element.name });
        return;
      case 1:
        if (!records[element.name]) this.fail({ kind: "not-a-bank-statement", line: element.line, detail: element.name });
        this.#message = { name: element.name, line: element.line };
        return;
      case 2:
        if (element.name === this.#recordName()) this.#statements.push({ id: null, account: null, currency: null, entries: [] });
        return;
      case 3:
        if (this.#path[2] === this.#recordName() && ["Id", "Acct", "Ntry"].includes(element.name)) this.#open = [element];
    }
  }

  #recordName(): string | undefined {
    return this.#message ? records[this.#message.name] : undefined;
  }

  text(part: string): void {
    const element = this.#open.at(-1);
    if (element) element.text += part;
  }

  close(): void {
    this.#path.pop();
    const element = this.#open.pop();
    const statement = this.#statements.at(-1);
    if (!element || this.#open.length > 0 || !statement || this.failure) return;
    if (element.name === "Id") statement.id = element.text.trim() || null;
    if (element.name === "Acct") {
      statement.account = textAt(element, "Id", "IBAN") ?? textAt(element, "Id", "Othr", "Id");
      statement.currency = textAt(element, "Ccy");
    }
    if (element.name !== "Ntry") return;
    const entry = readEntry(element);
    if (entry.ok) statement.entries.push(entry.value);
    else this.fail(entry.problem);
  }

  outcome(lastLine: number): BankReading<BankStatement[]> {
    if (this.failure) return unreadable(this.failure);
    if (!this.#message) return unreadable({ kind: "not-a-bank-statement", line: lastLine, detail: null });
    if (this.#statements.length === 0) return unreadable({ kind: "no-statement", line: this.#message.line, detail: this.#recordName() ?? null });
    return ok(this.#statements);
  }
}

/** The name without the prefix that a bank may give the namespace. */
function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
