import { countryNames } from "../../../../lib/messages/countries.ts";
import { columnsPage as words } from "../../../../lib/messages/members-import-pages.ts";
import { kindOptions } from "../../../../lib/messages/rights.ts";
import { tableReadingWords as read } from "../../../../lib/messages/table-reading.ts";
import { controlClasses, tickClasses } from "../../../../ui/field.tsx";
import type { MembersOptions } from "../members-options.ts";

type Props = { options: MembersOptions /** Whether the options were decided already, or only stand as usual. */; isDecided: boolean; clusterCountry: string | null };

const countries = Object.entries(countryNames)
  .map(([value, label]) => ({ value, label }))
  .sort((one, other) => (one.label < other.label ? -1 : 1));

/** What holds for every row of a list. */
export function ListSettings({ options, isDecided, clusterCountry }: Props) {
  const dates = (["dmy", "mdy", "ymd"] as const).map((value) => ({ value, label: read.dates.names[value] }));
  const marks = ([",", "."] as const).map((value) => ({ value, label: read.decimal.names[value] }));
  return (
    <fieldset className="min-w-0 space-y-5">
      <legend className="font-semibold text-xl tracking-tight">{words.settings}</legend>
      <div className="grid gap-5 sm:grid-cols-2">
        <Choice name="defaultCountry" label={words.country} value={isDecided ? options.defaultCountry : clusterCountry} empty={words.countryNone} options={countries} />
        <Choice name="newKind" label={words.newKind} value={options.newKind} options={kindOptions} />
        <Choice name="dateOrder" label={words.dateOrder} value={options.dateOrder} empty={words.detect} options={dates} />
        <Choice name="decimal" label={words.decimal} value={options.decimal} empty={words.detect} options={marks} />
      </div>
      <label className="flex min-h-11 items-start gap-3 py-2">
        <input type="checkbox" name="newIsMember" defaultChecked={options.newIsMember} className={tickClasses} />
        <span>
          <span className="block">{words.newIsMember}</span>
          <span className="block text-muted text-sm">{words.newIsMemberHint}</span>
        </span>
      </label>
      <fieldset className="min-w-0">
        <legend className="font-medium">{words.stored}</legend>
        {words.storedOptions.map(({ value, label, hint }) => (
          <label key={value} className="flex min-h-11 items-start gap-3 py-2">
            <input type="radio" name="stored" value={value} defaultChecked={options.stored === value} className={tickClasses} />
            <span>
              <span className="block">{label}</span>
              <span className="block text-muted text-sm">{hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </fieldset>
  );
}

type ChoiceProps = { name: string; label: string; value: string | null | undefined; empty?: string; options: readonly { value: string; label: string }[] };

function Choice({ name, label, value, empty, options }: ChoiceProps) {
  return (
    <div className="space-y-1.5">
      <label htmlFor={`list-${name}`} className="block font-medium">
        {label}
      </label>
      <select id={`list-${name}`} name={name} defaultValue={value ?? ""} className={controlClasses}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
