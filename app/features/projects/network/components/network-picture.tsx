import { Link } from "@remix-run/react";
import { arc, pie } from "d3-shape";
import type { ReactNode } from "react";
import { networkWords as words } from "../../../../lib/messages/network.ts";
import { type ChartColours, themeColours } from "../../../../ui/chart/chart-colours.ts";
import type { NamedDrawing, NamedGroup, NamedOrganisation } from "../drawing/named-drawing.ts";
import { type Label, placeLabels } from "../drawing/place-labels.ts";
import { KindSign, kindColour } from "./kind-sign.tsx";

type PictureProps = {
  drawing: NamedDrawing;
  title: string;
  /** Where a mark leads; without, it is a picture for a file, where names that had no room are left out. */
  links?: { organisation: (slug: string) => string; group: (sceneId: string) => string };
  colours?: ChartColours;
};

const fontSize = 13;
const onPage = { className: "block w-full min-w-[44rem]" };
const inFile = (width: number, height: number) => ({ xmlns: "http://www.w3.org/2000/svg", width, height, role: "img", fontFamily: "Inter, 'DejaVu Sans', Arial, sans-serif" });

/** The drawing of a network. It needs no script: names that had no room appear when one points at a mark or reaches it by keyboard. */
export function NetworkPicture({ drawing, title, links, colours = themeColours }: PictureProps) {
  const { width, height, organisations, groups } = drawing;
  const labels = placeLabels(
    [
      ...organisations.map(({ x, y, r, label, partners, isCentre }) => ({ x, y, r, text: label, weight: isCentre ? Number.POSITIVE_INFINITY : partners })),
      ...groups.map((group) => ({ ...group, text: groupLabel(group), weight: group.size })),
    ],
    fontSize,
    width,
  );
  return (
    <svg viewBox={`0 0 ${width} ${height}`} fontSize={fontSize} {...(links ? onPage : inFile(width, height))}>
      <title>{title}</title>
      {!links && <rect width={width} height={height} fill={colours.surface} />}
      <Lines drawing={drawing} colours={colours} />
      {groups.map((group, index) => (
        <Mark key={group.sceneId} to={links?.group(group.sceneId)} name={words.mark.group({ hub: group.hub, count: group.size })} spot={group} colours={colours}>
          <GroupSign group={group} colours={colours} />
          <MarkLabel label={labels[organisations.length + index] as Label} text={groupLabel(group)} isStrong isInFile={!links} colours={colours} />
        </Mark>
      ))}
      {organisations.map((mark, index) => (
        <Mark key={mark.slug} to={mark.partners > 0 ? links?.organisation(mark.slug) : undefined} name={words.mark.organisation(mark)} spot={mark} colours={colours}>
          <KindSign {...mark} isOutline={mark.partners === 0} colours={colours} />
          <MarkLabel label={hideAlone(labels[index] as Label, mark)} text={mark.label} isStrong={mark.isCentre} isInFile={!links} colours={colours} />
        </Mark>
      ))}
    </svg>
  );
}

const groupLabel = ({ label }: NamedGroup) => label || words.mark.smallGroups;

/** The names of those who are tied to nobody would hide the rest. */
function hideAlone(label: Label, { partners }: NamedOrganisation): Label {
  return partners === 0 ? { ...label, isShown: false } : label;
}

/** Lines of one width are one path: a network of thousands of ties stays a page of some kilobytes. */
function Lines({ drawing: { organisations, groups, lines }, colours }: { drawing: NamedDrawing; colours: ChartColours }) {
  const marks = [...organisations, ...groups];
  const centre = organisations.findIndex((mark) => mark.isCentre);
  const paths = new Map<string, { width: number; isOwn: boolean; d: string }>();
  for (const [source, target, width] of lines) {
    const [from, to] = [marks[source], marks[target]];
    if (!from || !to) continue;
    const isOwn = centre >= 0 && (source === centre || target === centre);
    const path = paths.get(`${width} ${isOwn}`) ?? { width, isOwn, d: "" };
    path.d += `M${from.x} ${from.y}L${to.x} ${to.y}`;
    paths.set(`${width} ${isOwn}`, path);
  }
  return (
    <g fill="none">
      {[...paths.values()]
        .sort((one, other) => Number(one.isOwn) - Number(other.isOwn) || one.width - other.width)
        .map(({ width, isOwn, d }) => (
          <path key={`${width} ${isOwn}`} d={d} strokeWidth={width} stroke={isOwn ? colours.accent : colours.line} strokeOpacity={isOwn ? 0.7 : 0.42} />
        ))}
    </g>
  );
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

function MarkLabel({ label, text, isStrong, isInFile, colours }: { label: Label; text: string; isStrong: boolean; isInFile: boolean; colours: ChartColours }) {
  if (isInFile && !label.isShown) return null;
  return (
    <text
      x={label.x}
      y={label.y}
      textAnchor={label.anchor}
      fill={colours.ink}
      stroke={colours.surface}
      strokeWidth={3}
      strokeLinejoin="round"
      paintOrder="stroke"
      fontWeight={isStrong ? 600 : undefined}
      className={label.isShown ? undefined : "label-on-demand"}
    >
      {text}
    </text>
  );
}
