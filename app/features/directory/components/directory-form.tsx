import { Form, useNavigate } from "@remix-run/react";
import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { directory as words } from "../../../lib/messages/directory.ts";
import { Button } from "../../../ui/button.tsx";
import { classNames } from "../../../ui/class-names.ts";
import { controlClasses } from "../../../ui/field.tsx";
import { type DirectoryQuery, defaultOrder, type Order, parseDirectoryQuery, type Scope, searchOf } from "../directory-query.ts";

type FormProps = { scope: Scope; path: string; query: DirectoryQuery; filters: ReactNode; children: ReactNode };

/**
 * Search, filters and order are one plain GET form that works without scripts. With them, a tick or another order is
 * sent at once, and the address is the canonical one from the start.
 */
export function DirectoryForm({ scope, path, query, filters, children }: FormProps) {
  const navigate = useNavigate();
  const send = (form: HTMLFormElement) => {
    const asked = parseDirectoryQuery(scope, new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])));
    navigate(path + searchOf(scope, asked), { preventScrollReset: true });
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(event.currentTarget);
  };
  const onChange = (event: FormEvent<HTMLFormElement>) => {
    const control = event.target as HTMLInputElement | HTMLSelectElement;
    if (control.type === "checkbox" || control instanceof HTMLSelectElement) send(event.currentTarget);
  };
  return (
    <Form method="get" action={path} onSubmit={onSubmit} onChange={onChange} className="space-y-6">
      <SearchBox text={query.text} />
      {query.area && <input type="hidden" name="area" value={Object.values(query.area).join(",")} />}
      <div className={classNames("grid items-start gap-6 lg:gap-8", Boolean(filters) && "lg:grid-cols-[17rem_minmax(0,1fr)]")}>
        {filters}
        <div className="min-w-0 space-y-6">{children}</div>
      </div>
    </Form>
  );
}

function SearchBox({ text }: { text: string }) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current && box.current !== document.activeElement) box.current.value = text;
  }, [text]);
  return (
    <search className="block max-w-2xl">
      <label htmlFor="directory-search" className="font-medium">
        {words.search.label}
      </label>
      <div className="mt-1 flex gap-2">
        <input
          ref={box}
          id="directory-search"
          type="search"
          name="q"
          defaultValue={text}
          maxLength={100}
          autoComplete="off"
          aria-describedby="directory-search-hint"
          className={controlClasses}
        />
        <Button>{words.search.submit}</Button>
      </div>
      <p id="directory-search-hint" className="mt-1 text-muted text-sm">
        {words.search.hint}
      </p>
    </search>
  );
}

/** The default order has no value of its own, so that a first search comes by relevance instead of keeping what stood here before. */
export function OrderSelect({ query }: { query: DirectoryQuery }) {
  const usual = defaultOrder(query.text);
  const choices: Order[] = usual === "relevance" ? ["relevance", "daily", "name"] : ["daily", "name"];
  const keyOf = (order: Order) => (order === usual ? "" : order);
  const value = keyOf(query.order);
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (select.current) select.current.value = value;
  }, [value]);
  return (
    <label className="flex items-center gap-2 text-sm print:hidden">
      <span className="shrink-0 font-medium">{words.order.label}</span>
      <select ref={select} name="sort" defaultValue={value} className={controlClasses}>
        {choices.map((choice) => (
          <option key={choice} value={keyOf(choice)}>
            {words.order[choice]}
          </option>
        ))}
      </select>
    </label>
  );
}
