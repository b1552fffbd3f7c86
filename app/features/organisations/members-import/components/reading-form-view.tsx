import { Form } from "@remix-run/react";
import { readingPage as words } from "../../../../lib/messages/members-import-pages.ts";
import { tableReadingWords as read } from "../../../../lib/messages/table-reading.ts";
import { encodings } from "../../../../lib/table/encoding.ts";
import { Button } from "../../../../ui/button.tsx";
import { Disclosure } from "../../../../ui/disclosure.tsx";
import { controlClasses, tickClasses } from "../../../../ui/field.tsx";
import { PlainField } from "../../../../ui/plain-field.tsx";
import type { MembersOptions } from "../members-options.ts";
import type { MembersReading } from "../members-reading.ts";
import { delimiterName, quoteName } from "../reading-form.ts";

type Props = { table: NonNullable<MembersReading["table"]>; chosen: MembersOptions["table"]; isOpen: boolean; problem: string | null };

/** Goes on, or has the file read otherwise. */
export function ReadingFormView({ table, chosen, isOpen, problem }: Props) {
  return (
    <Form method="post" className="space-y-6">
      <Button name="intent" value="continue">
        {words.goOn}
      </Button>
      <Disclosure summary={words.change} open={isOpen || problem !== null}>
        <div className="grid gap-5 sm:grid-cols-2">
          {table.workbook ? <SheetChoice workbook={table.workbook} chosen={chosen.sheet} /> : <TextChoices table={table} chosen={chosen} />}
          <HeaderRow chosen={chosen.headerRow} recognised={table.header.row} problem={problem} />
        </div>
        <Ticks table={table} chosen={chosen} />
        <Button name="intent" value="again" variant="secondary">
          {words.again}
        </Button>
      </Disclosure>
    </Form>
  );
}

function TextChoices({ table, chosen }: Pick<Props, "table" | "chosen">) {
  const delimiter = table.dialect?.dialect.delimiter ?? ",";
  const quote = table.dialect?.dialect.quote ?? null;
  const names = read.delimiter.names as Record<string, string>;
  return (
    <>
      <Choice
        name="encoding"
        label={words.encoding}
        value={chosen.encoding}
        recognised={table.text ? read.encoding.names[table.text.encoding] : ""}
        options={encodings.map((encoding) => ({ value: encoding, label: read.encoding.names[encoding] }))}
      />
      <Choice
        name="delimiter"
        label={words.delimiter}
        value={delimiterName(chosen.delimiter)}
        recognised={names[delimiter] ?? delimiter}
        options={Object.entries(names).map(([sign, label]) => ({ value: delimiterName(sign) ?? "", label }))}
      />
      <Choice
        name="quote"
        label={words.quote}
        value={chosen.quote === undefined ? undefined : quoteName(chosen.quote)}
        recognised={quote === null ? read.quote.names.none : read.quote.names[quote]}
        options={[
          { value: "double", label: read.quote.names['"'] },
          { value: "single", label: read.quote.names["'"] },
          { value: "none", label: read.quote.names.none },
        ]}
      />
    </>
  );
}

function SheetChoice({ workbook, chosen }: { workbook: NonNullable<NonNullable<MembersReading["table"]>["workbook"]>; chosen: string | undefined }) {
  const options = workbook.sheets.map(({ name, isHidden }) => ({ value: name, label: isHidden ? `${name} (${read.sheet.hidden})` : name }));
  return <Choice name="sheet" label={words.sheet} value={chosen} recognised={workbook.sheet} options={options} />;
}

type ChoiceProps = { name: string; label: string; value: string | undefined; recognised: string; options: readonly { value: string; label: string }[] };

function Choice({ name, label, value, recognised, options }: ChoiceProps) {
  return (
    <PlainField id={`reading-${name}`} label={label}>
      <select id={`reading-${name}`} name={name} defaultValue={value ?? ""} className={controlClasses}>
        <option value="">{words.asRecognised({ value: recognised })}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </PlainField>
  );
}

function HeaderRow({ chosen, recognised, problem }: { chosen: number | undefined; recognised: number | null; problem: string | null }) {
  return (
    <PlainField id="reading-header" label={words.headerRow} hint={words.headerRowHint}>
      <input
        id="reading-header"
        name="headerRow"
        inputMode="numeric"
        defaultValue={chosen ?? ""}
        placeholder={recognised === null ? "" : String(recognised)}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? "reading-header-hint reading-header-problem" : "reading-header-hint"}
        className={controlClasses}
      />
      {problem && (
        <p id="reading-header-problem" className="font-medium text-bad text-sm">
          {problem}
        </p>
      )}
    </PlainField>
  );
}

function Ticks({ table, chosen }: Pick<Props, "table" | "chosen">) {
  const ticks = [
    { name: "fillShortRows", label: words.fillShortRows, isTicked: chosen.fillShortRows },
    ...(table.columns.length === 1 ? [{ name: "isOneColumn", label: words.isOneColumn, isTicked: chosen.isOneColumn }] : []),
    { name: "keepLastRows", label: words.keepLastRows, isTicked: chosen.keepLastRows },
    { name: "restoreGarbled", label: words.restoreGarbled, isTicked: chosen.restoreGarbled },
  ];
  return (
    <div className="my-4">
      {ticks.map(({ name, label, isTicked }) => (
        <label key={name} className="flex min-h-11 items-start gap-3 py-2">
          <input type="checkbox" name={name} defaultChecked={isTicked} className={tickClasses} />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}
