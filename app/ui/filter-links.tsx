import { Link } from "@remix-run/react";
import { buttonClasses } from "./button.tsx";

/** Ways to look at a list, as links; the chosen one is marked, for those who hear the page too. */
export function FilterLinks({ label, items }: { label: string; items: readonly { label: string; to: string; isChosen: boolean }[] }) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-2 print:hidden">
      {items.map(({ label: text, to, isChosen }) => (
        <Link key={text} to={to} preventScrollReset aria-current={isChosen ? "page" : undefined} className={buttonClasses(isChosen ? "primary" : "secondary", "small")}>
          {text}
        </Link>
      ))}
    </nav>
  );
}
