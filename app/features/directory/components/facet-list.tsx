import { useEffect, useRef } from "react";
import { directory as words } from "../../../lib/messages/directory.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { tickClasses } from "../../../ui/field.tsx";
import type { FacetOption, FacetView } from "../facet-view.ts";

const openOptions = 8;

/** The facets as groups of ticks; long ones show their first values and keep the rest behind "more". */
export function FacetList({ facets }: { facets: readonly FacetView[] }) {
  return (
    <div className="space-y-3">
      {facets
        .filter(({ options }) => options.length > 0)
        .map((view, place) => (
          <FacetGroup key={view.facet} view={view} isOpen={place < 2} />
        ))}
    </div>
  );
}

function FacetGroup({ view, isOpen }: { view: FacetView; isOpen: boolean }) {
  const { facet, options, hidden } = view;
  const isUsed = options.some((option) => option.isSelected || option.children.some((child) => child.isSelected));
  const shown = options.filter((option, place) => place < openOptions || option.isSelected);
  const rest = options.filter((option) => !shown.includes(option));
  return (
    <Disclosure summary={words.facets[facet]} open={isOpen || isUsed}>
      <fieldset className="-m-1 relative min-w-0 p-1 lg:max-h-96 lg:overflow-y-auto">
        <legend className="sr-only">{words.facets[facet]}</legend>
        <Options facet={facet} options={shown} />
        {rest.length > 0 && (
          <details className="mt-1">
            <summary className="inline-flex min-h-9 items-center rounded font-medium text-accent text-sm underline underline-offset-4">
              {words.facets.more({ count: rest.length })}
            </summary>
            <Options facet={facet} options={rest} />
          </details>
        )}
        {hidden > 0 && <p className="mt-2 text-muted text-sm">{words.facets.hidden({ count: hidden })}</p>}
      </fieldset>
    </Disclosure>
  );
}

function Options({ facet, options }: { facet: string; options: readonly FacetOption[] }) {
  return (
    <ul>
      {options.map((option) => (
        <li key={option.value}>
          <Tick facet={facet} option={option} />
          {option.children.length > 0 && (
            <div className="ml-7">
              <Options facet={facet} options={option.children} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Tick({ facet, option }: { facet: string; option: FacetOption }) {
  const tick = useRef<HTMLInputElement>(null);
  // The tick keeps its place and its focus when the page around it is answered anew; only its state follows.
  useEffect(() => {
    if (tick.current) tick.current.checked = option.isSelected;
  }, [option.isSelected]);
  return (
    <label className="flex min-h-9 items-start gap-3 py-1.5 text-sm leading-6">
      <input ref={tick} type="checkbox" name={facet} value={option.value} defaultChecked={option.isSelected} className={tickClasses} />
      <span className="min-w-0 grow">{option.label}</span>
      <span className="shrink-0 text-muted tabular-nums">
        <span aria-hidden="true">{option.count}</span>
        <span className="sr-only">{words.facets.countLabel({ count: option.count })}</span>
      </span>
    </label>
  );
}
