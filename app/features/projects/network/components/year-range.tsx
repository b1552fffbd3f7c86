import { useSubmit } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { networkWords as words } from "../../../../lib/messages/network.ts";

type YearRangeProps = { span: { first: number; last: number }; fromYear: number | null; toYear: number | null };

/** A moment after the last move, so that sliding does not ask for every year on the way. */
const restMs = 350;

/** From which year to which: two sliders of the form around them. Without a script the form's button sends them. */
export function YearRange({ span, fromYear, toYear }: YearRangeProps) {
  const submit = useSubmit();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const [years, setYears] = useState({ from: fromYear ?? span.first, to: toYear ?? span.last });
  useEffect(() => setYears({ from: fromYear ?? span.first, to: toYear ?? span.last }), [fromYear, toYear, span.first, span.last]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const move = (name: "from" | "to", input: HTMLInputElement) => {
    setYears((known) => ({ ...known, [name]: Number(input.value) }));
    clearTimeout(timer.current);
    const { form } = input;
    timer.current = setTimeout(() => submit(form, { preventScrollReset: true }), restMs);
  };
  const [first, last] = [Math.min(years.from, years.to), Math.max(years.from, years.to)];
  const isWhole = first <= span.first && last >= span.last;
  return (
    <fieldset className="min-w-0 basis-72 space-y-1.5">
      <legend className="flex w-full flex-wrap justify-between gap-x-4 font-medium">
        {words.filter.period}
        <output className="font-normal text-muted tabular-nums">{isWhole ? words.filter.wholeTime : words.filter.periodOutput({ from: String(first), to: String(last) })}</output>
      </legend>
      {(["from", "to"] as const).map((name) => (
        <label key={name} className="grid grid-cols-[3rem_1fr] items-center gap-3 text-sm">
          {words.filter[name]}
          <input
            type="range"
            name={name}
            min={span.first}
            max={span.last}
            step={1}
            value={years[name]}
            onChange={(event) => move(name, event.currentTarget)}
            className="h-7 w-full accent-accent"
          />
        </label>
      ))}
    </fieldset>
  );
}
