import { NavLink } from "@remix-run/react";
import { classNames } from "./class-names.ts";

export type SubNavItem = { to: string; label: string; end?: boolean };

/** The pages of one area, as tabs that are links. */
export function SubNav({ label, items }: { label: string; items: readonly SubNavItem[] }) {
  if (items.length === 0) return null;
  return (
    <nav aria-label={label} className="mb-8 border-line border-b">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {items.map(({ to, label: text, end }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={end}
              className={({ isActive }) =>
                classNames(
                  "inline-flex min-h-11 items-center border-b-2 px-3 py-2 font-medium text-sm",
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
