import { NavLink, useLocation } from "@remix-run/react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { ClosingDetails } from "./shell/closing-details.tsx";

export type SubNavItem = { to: string; label: string; end?: boolean };

/** So many fit on a phone as tabs; more become a menu there. */
const mostTabs = 4;

/** The pages of one area, as tabs that are links. */
export function SubNav({ label, items }: { label: string; items: readonly SubNavItem[] }) {
  const { pathname } = useLocation();
  if (items.length === 0) return null;
  const folds = items.length > mostTabs;
  const current = items.filter((item) => leadsTo(item, pathname)).sort((one, other) => other.to.length - one.to.length)[0];
  return (
    <nav aria-label={label} className="mb-8">
      {folds && <PhoneMenu label={label} items={items} current={current?.label ?? null} />}
      <ul className={classNames("flex-wrap gap-x-1 border-line border-b", folds ? "hidden sm:flex" : "flex")}>
        {items.map(({ to, label: text, end }) => (
          <li key={to} className="-mb-px">
            <NavLink
              to={to}
              end={end}
              className={({ isActive }) =>
                classNames(
                  "inline-flex min-h-11 items-center border-b-2 px-2 py-2 font-medium text-sm sm:px-3",
                  isActive ? "border-accent text-accent" : "border-transparent text-muted hover:border-line-strong hover:text-ink",
                )
              }
            >
              {text}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function leadsTo({ to, end }: SubNavItem, pathname: string): boolean {
  return pathname === to || (!end && pathname.startsWith(`${to}/`));
}

function PhoneMenu({ label, items, current }: { label: string; items: readonly SubNavItem[]; current: string | null }) {
  return (
    <ClosingDetails
      className="rounded-xl border border-line bg-surface shadow-lift sm:hidden"
      summaryClassName="flex min-h-11 list-none items-center gap-2 rounded-xl px-4 py-2 font-medium"
      summary={
        <>
          <span className="min-w-0 grow">
            {current && <span className="block text-muted text-sm">{label}</span>}
            {current ?? label}
          </span>
          <Icon name="caret" className="size-4" />
        </>
      }
    >
      <ul className="border-line border-t p-2">
        {items.map(({ to, label: text, end }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={end}
              className={({ isActive }) => classNames("flex min-h-11 items-center rounded-lg px-3 py-2 font-medium", isActive ? "bg-accent-soft text-accent" : "text-muted")}
            >
              {text}
            </NavLink>
          </li>
        ))}
      </ul>
    </ClosingDetails>
  );
}
