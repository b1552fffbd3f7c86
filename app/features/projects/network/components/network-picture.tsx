import { Link } from "@remix-run/react";
import { arc, pie } from "d3-shape";
import type { ReactNode } from "react";
import { networkWords as words } from "../../../../lib/messages/network.ts";
import { type ChartColours, themeColours } from "../../../../ui/chart/chart-colours.ts";
import type { NamedDrawing, NamedGroup } from "../drawing/named-drawing.ts";
import { type Label, placeLabels } from "../drawing/place-labels.ts";
import { KindSign, kindColour } from "./kind-sign.tsx";

type PictureProps = {
  drawing: NamedDrawing;
  title: string;
  /** Where a mark leads; without, it is a picture for a file, where names that had no room are left out. */
  links?: { organisation: (slug: string) => string; group: (sceneId: string) => string };
  colours?: ChartColours;
};

const fontSize = 14;
export const quietDash = "5 4";
const onPage = { className: "block w-full min-w-[60rem]" };
const inFile = (width: number, height: number) => ({ xmlns: "http://www.w3.org/2000/svg", width, height, role: "img", fontFamily: "Inter, 'DejaVu Sans', Arial, sans-serif" });

/** The drawing of a network. It needs no script: names that had no room appear when one points at a mark or reaches it by keyboard. */
export function NetworkPicture({ drawing, title, links, colours = themeColours }: PictureProps) {
  const { width, height, organisations, groups } = drawing;
  const labels = placeLabels(
    organisations.map((mark) => ({ ...mark, text: mark.partners > 0 ? mark.label : "", weight: mark.isCentre ? Number.POSITIVE_INFINITY : mark.projects + mark.partners / 1000 })),
    fontSize,
    width,
  );
  const isOnDemand = (index: number) => !labels[index]?.isShown || organisations[index]?.partners === 0;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} fontSize={fontSize} {...(links ? onPage : inFile(width, height))}>
      <title>{title}</title>
      {!links && <rect width={width} height={height} fill={colours.surface} />}
      <Lines drawing={drawing} colours={colours} />
      {groups.map((group) => (
        <Mark key={group.sceneId} to={links?.group(group.sceneId)} name={words.mark.group({ hubs: group.hubs, count: group.size })} spot={group} colours={colours}>
          <GroupSign group={group} colours={colours} />
        </Mark>
      ))}
      {organisations.map((mark, index) => (
        <Mark key={mark.slug} to={mark.partners > 0 ? links?.organisation(mark.slug) : undefined} name={words.mark.organisation(mark)} spot={mark} colours={colours}>
          {mark.isCentre && <circle cx={mark.x} cy={mark.y} r={mark.r + 7} fill="none" stroke={colours.accent} strokeWidth={2} />}
          <KindSign {...mark} isOutline={mark.partners === 0} colours={colours} />
          {links && isOnDemand(index) && <MarkLabel label={labels[index] as Label} text={mark.label} isOnDemand colours={colours} />}
        </Mark>
      ))}
      <g pointerEvents="none">
        {organisations.map((mark, index) => !isOnDemand(index) && <MarkLabel key={mark.slug} label={labels[index] as Label} text={mark.label} colours={colours} />)}
        {groups.map((group) => (
          <GroupLabel key={group.sceneId} group={group} colours={colours} />
        ))}
      </g>
    </svg>
  );
}

type Path = { width: number; isOwn: boolean; isQuiet: boolean; d: string };

/** Lines that look alike are one path: a network of thousands of ties stays a page of some kilobytes. */
function Lines({ drawing, colours }: { drawing: NamedDrawing; colours: ChartColours }) {
  return (
    <g fill="none">
      {pathsOf(drawing).map(({ width, isOwn, isQuiet, d }) => (
        <path
          key={`${width} ${isOwn} ${isQuiet}`}
          d={d}
          strokeWidth={width}
          stroke={isOwn ? colours.accent : colours.line}
          strokeOpacity={isOwn ? 0.7 : 0.5}
          strokeDasharray={isQuiet ? quietDash : undefined}
        />
      ))}
    </g>
  );
}

/** Thin lines first, those of the organisation in the middle last. */
function pathsOf({ organisations, groups, lines }: NamedDrawing): Path[] {
  const marks = [...organisations, ...groups];
  const centre = organisations.findIndex((mark) => mark.isCentre);
  const paths = new Map<string, Path>();
  for (const [source, target, width, quiet] of lines) {
    const [from, to] = [marks[source], marks[target]];
    if (!from || !to) continue;
    const isOwn = centre >= 0 && (source === centre || target === centre);
    const key = `${width} ${isOwn} ${quiet}`;
    const path = paths.get(key) ?? { width, isOwn, isQuiet: quiet === 1, d: "" };
    path.d += `M${from.x} ${from.y}L${to.x} ${to.y}`;
    paths.set(key, path);
  }
  return [...paths.values()].sort((one, other) => Number(one.isOwn) - Number(other.isOwn) || one.width - other.width);
}

type MarkProps = { to: string | undefined; name: string; spot: { x: number; y: number; r: number }; colours: ChartColours; children: ReactNode };

function Mark({ to, name, spot, colours, children }: MarkProps) {
  const content = (
    <>
      <title>{name}</title>
      {to !== undefined && <circle cx={spot.x} cy={spot.y} r={spot.r + 4} fill="none" stroke={colours.accent} strokeWidth={3} className="chart-ring" />}
      {children}
    </>
  );
  if (to === undefined) return <g className="chart-mark">{content}</g>;
  return (
    <Link to={to} aria-label={name} className="chart-mark" preventScrollReset>
      {content}
    </Link>
  );
}

/** A ring in the colours of the kinds in the group, with the number of organisations in it. */
function GroupSign({ group: { x, y, r, size, kinds }, colours }: { group: NamedGroup; colours: ChartColours }) {
  const ring = arc<{ startAngle: number; endAngle: number }>()
    .innerRadius(r - Math.max(4, r / 5))
    .outerRadius(r);
  const slices = pie<{ count: number }>()
    .value(({ count }) => count)
    .sort(null)(kinds);
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle r={r} fill={colours.surface} />
      {slices.map((slice, index) => (
        <path key={kinds[index]?.kind} d={ring(slice) ?? ""} fill={kindColour((kinds[index] as NamedGroup["kinds"][number]).kind, colours)} stroke={colours.surface} />
      ))}
      <text textAnchor="middle" dy="0.36em" fill={colours.ink} fontWeight={600} fontSize={Math.max(10, Math.min(20, r / 2))}>
        {size}
      </text>
    </g>
  );
}

/** Text over lines: the surface's colour around each letter keeps it readable. */
const halo = (colours: ChartColours) => ({ stroke: colours.surface, strokeWidth: 3.5, strokeLinejoin: "round", paintOrder: "stroke" }) as const;

function MarkLabel({ label, text, isOnDemand = false, colours }: { label: Label; text: string; isOnDemand?: boolean; colours: ChartColours }) {
  const isChief = label.isChief || isOnDemand;
  return (
    <text
      x={label.x}
      y={label.y}
      textAnchor={label.anchor}
      fill={isChief ? colours.ink : colours.muted}
      fontWeight={isChief ? 600 : undefined}
      fontSize={isChief ? undefined : fontSize - 1}
      className={isOnDemand ? "label-on-demand" : undefined}
      {...halo(colours)}
    >
      {text}
    </text>
  );
}

function GroupLabel({ group: { x, y, r, lines }, colours }: { group: NamedGroup; colours: ChartColours }) {
  const shown = lines.length > 0 ? lines : [words.mark.smallGroups];
  return (
    <text x={x} y={y + r + fontSize} textAnchor="middle" fill={colours.ink} fontWeight={600} {...halo(colours)}>
      {shown.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? undefined : "1.15em"}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
