import { ui } from "../lib/messages/ui.ts";
import { ButtonLink } from "./button.tsx";

type CursorPagerProps = { first?: string | null; previous?: string | null; next?: string | null; summary?: string };

/** Links to the neighbouring pages of a list; nothing where the list has one page. Each is a whole URL or null. */
export function CursorPager({ first, previous, next, summary }: CursorPagerProps) {
  if (!first && !previous && !next && !summary) return null;
  return (
    <nav aria-label={ui.pager.label} className="flex flex-wrap items-center gap-3">
      {first && (
        <ButtonLink to={first} variant="secondary">
          {ui.pager.first}
        </ButtonLink>
      )}
      {previous && (
        <ButtonLink to={previous} variant="secondary" rel="prev">
          {ui.pager.previous}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink to={next} variant="secondary" rel="next">
          {ui.pager.next}
        </ButtonLink>
      )}
      {summary && <p className="text-muted text-sm">{summary}</p>}
    </nav>
  );
}
