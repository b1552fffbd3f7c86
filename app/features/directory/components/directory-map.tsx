import { Link } from "@remix-run/react";
import { directory as words } from "../../../lib/messages/directory.ts";
import { Chevron } from "../../../ui/disclosure.tsx";
import { TextLink } from "../../../ui/text-link.tsx";
import { type DirectoryQuery, firstPage, type Scope, searchOf } from "../directory-query.ts";
import type { DirectoryMark, DirectoryMap as MapData } from "../find-directory-page.server.ts";
import { labelPlaces, type MapLabel } from "../map-labels.ts";
import { mapSize } from "../map-view.ts";
import type { DirectoryLinks } from "./links.ts";

type MapProps = { map: MapData; scope: Scope; path: string; query: DirectoryQuery; links: DirectoryLinks };

/** Where the results are; the list below the picture says the same. */
export function DirectoryMap(props: MapProps) {
  const { map } = props;
  return (
    <details className="group/disclosure open-when-wide rounded-xl border border-line bg-surface shadow-lift">
      <summary className="flex min-h-11 list-none items-center gap-3 px-4 py-3 font-medium sm:px-5 print:hidden">
        <Chevron />
        {words.map.title}
      </summary>
      <figure className="p-2">
        <MapPicture {...props} />
        <figcaption className="flex flex-wrap items-baseline justify-between gap-x-6 px-2 pt-2 text-muted text-sm">
          <span>
            {words.map.lead({ count: map.places })} {map.placeless > 0 && words.map.without({ count: map.placeless })} {words.map.source}
          </span>
          <MarkList {...props} />
        </figcaption>
      </figure>
    </details>
  );
}

function MarkList(props: MapProps) {
  return (
    <details>
      <summary className="inline-flex min-h-9 items-center rounded font-medium text-accent underline underline-offset-4">{words.map.listTitle}</summary>
      <ul className="mt-1 mb-3 space-y-2">
        {props.map.marks.map((mark) => (
          <li key={`${mark.x},${mark.y}`}>
            <TextLink to={targetOf(props, mark)}>{labelOf(mark)}</TextLink>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Drawn by the server from land shapes of its own, so that no tile server learns who looks at what. The letters' size is in the map's units. */
export function MapPicture({ letterSize = 10, ...props }: MapProps & { letterSize?: number }) {
  const marks = props.map.marks.map((mark) => ({ mark, x: mark.x, y: mark.y, radius: radiusOf(mark), label: townOf(mark) }));
  const places = labelPlaces(marks, letterSize);
  return (
    <svg viewBox={`0 0 ${mapSize.width} ${mapSize.height}`} className="block w-full rounded-lg bg-sea">
      <title>{words.map.label}</title>
      <path d={props.map.land} className="fill-land stroke-coast" strokeWidth={0.8} strokeLinejoin="round" />
      {marks.map(({ mark, label }, index) => (
        <Town key={`${mark.x},${mark.y}`} place={places[index] ?? null} label={label} size={letterSize} />
      ))}
      {marks.map(({ mark, radius }) => (
        <Mark key={`${mark.x},${mark.y}`} mark={mark} radius={radius} label={labelOf(mark)} to={targetOf(props, mark)} />
      ))}
    </svg>
  );
}

/** A town's name beside its mark. Too small to read on a phone. */
function Town({ place, label, size }: { place: MapLabel | null; label: string; size: number }) {
  if (!place) return null;
  return (
    <text
      x={place.x}
      y={place.y}
      dy="0.35em"
      textAnchor={place.anchor}
      fontSize={size}
      strokeWidth={3}
      strokeLinejoin="round"
      className="fill-ink stroke-land font-medium [paint-order:stroke] max-sm:hidden"
    >
      {label}
    </text>
  );
}

function Mark({ mark, radius, label, to }: { mark: DirectoryMark; radius: number; label: string; to: string }) {
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

function radiusOf({ count }: DirectoryMark): number {
  return count === 1 ? 7 : Math.min(18, 10 + Math.log2(count));
}

function townOf({ cities: [first = "", ...others] }: DirectoryMark): string {
  return others.length > 0 ? words.map.townAndOthers({ town: first, others: others.length }) : first;
}

/** One organisation leads to its profile, several to the part of the map that they stand in. */
function targetOf({ scope, path, query, links }: MapProps, mark: DirectoryMark): string {
  return mark.entry ? links.publicProfile(mark.entry.slug) : path + searchOf(scope, { ...firstPage(query), area: mark.area });
}

function labelOf(mark: DirectoryMark): string {
  const towns = mark.cities.join(", ");
  const cities = mark.moreCities > 0 ? words.map.townsAndMore({ towns, more: mark.moreCities }) : towns;
  return mark.entry ? words.map.single({ name: mark.entry.name, city: towns }) : words.map.several({ count: mark.count, cities });
}
