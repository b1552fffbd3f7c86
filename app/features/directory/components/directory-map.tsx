import { Link } from "@remix-run/react";
import { directory as words } from "../../../lib/messages/directory.ts";
import { Chevron } from "../../../ui/disclosure.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { type DirectoryQuery, firstPage, type Scope, searchOf } from "../directory-query.ts";
import type { DirectoryMark, DirectoryMap as MapData } from "../find-directory-page.server.ts";
import { mapSize } from "../map-view.ts";
import type { DirectoryLinks } from "./links.ts";

type MapProps = { map: MapData; scope: Scope; path: string; query: DirectoryQuery; links: DirectoryLinks };

const townsNamed = 3;

/** Where the results are. Drawn by the server from land shapes of its own, so that no tile server learns who looks at what; the list below says the same. */
export function DirectoryMap(props: MapProps) {
  const { map } = props;
  const marks = map.marks.map((mark) => ({ mark, label: labelOf(mark), to: targetOf(props, mark) }));
  return (
    <details className="group/disclosure open-when-wide rounded-xl border border-line bg-surface">
      <summary className="flex min-h-11 items-center gap-3 px-4 py-3 font-medium sm:px-5">
        <Chevron />
        {words.map.title}
      </summary>
      <figure className="space-y-3 p-3">
        <svg viewBox={`0 0 ${mapSize.width} ${mapSize.height}`} className="block w-full rounded-lg bg-sunken">
          <title>{words.map.label}</title>
          <path d={map.land} className="fill-surface stroke-line-strong" strokeWidth={0.6} strokeLinejoin="round" />
          {marks.map(({ mark, label, to }) => (
            <Mark key={`${mark.x},${mark.y}`} mark={mark} label={label} to={to} />
          ))}
        </svg>
        <figcaption className="text-muted text-sm">
          {words.map.lead({ count: map.places })} {map.placeless > 0 && words.map.without({ count: map.placeless })} {words.map.source}
        </figcaption>
        <details>
          <summary className="inline-flex min-h-9 items-center rounded font-medium text-accent text-sm underline underline-offset-4">{words.map.listTitle}</summary>
          <ul className="mt-2 space-y-2 text-sm">
            {marks.map(({ mark, label, to }) => (
              <li key={`${mark.x},${mark.y}`}>
                <TextLink to={to}>{label}</TextLink>
              </li>
            ))}
          </ul>
        </details>
      </figure>
    </details>
  );
}

function Mark({ mark, label, to }: { mark: DirectoryMark; label: string; to: string }) {
  const radius = mark.count === 1 ? 8 : Math.min(18, 11 + Math.log2(mark.count));
  return (
    <Link to={to} aria-label={label} className="group outline-none">
      <title>{label}</title>
      <circle cx={mark.x} cy={mark.y} r={20} className="fill-transparent group-focus-visible:stroke-[3] group-focus-visible:stroke-accent" />
      <circle cx={mark.x} cy={mark.y} r={radius} strokeWidth={2} className="fill-accent stroke-surface group-hover:fill-accent-hover" />
      {mark.count > 1 && (
        <text x={mark.x} y={mark.y} dy="0.36em" textAnchor="middle" className="fill-on-accent font-semibold text-[11px]">
          {mark.count}
        </text>
      )}
    </Link>
  );
}

/** One organisation leads to its profile, several to the part of the map that they stand in. */
function targetOf({ scope, path, query, links }: MapProps, mark: DirectoryMark): string {
  return mark.entry ? links.publicProfile(mark.entry.slug) : path + searchOf(scope, { ...firstPage(query), area: mark.area });
}

function labelOf(mark: DirectoryMark): string {
  const towns = mark.cities.slice(0, townsNamed).join(", ");
  const more = mark.cities.length - townsNamed;
  const cities = more > 0 ? words.map.townsAndMore({ towns, more }) : towns;
  return mark.entry ? words.map.single({ name: mark.entry.name, city: towns }) : words.map.several({ count: mark.count, cities });
}
