import { scaleBand, scaleLinear } from "d3-scale";
import { useId } from "react";
import { useFormat } from "../format.tsx";
import { Cell, Row, Table } from "../table.tsx";
import { themeColours as colours } from "./chart-colours.ts";
import { ChartFrame, ChartLegend, ChartScroller } from "./chart-frame.tsx";

export type Series = { label: string; values: readonly number[] };

type ColumnChartProps = {
  title: string;
  description: string;
  /** What the columns stand for, such as years; the heading of that column in the table. */
  category: string;
  categories: readonly string[];
  /** At most three: solid, hatched, outlined. */
  series: readonly Series[];
  heading?: "h2" | "h3";
};

const size = { width: 720, height: 240, left: 40, right: 8, top: 16, bottom: 28 };

/** Columns side by side for each category, told apart by pattern and colour, with the same numbers as a table. */
export function ColumnChart({ title, description, category, categories, series, heading }: ColumnChartProps) {
  const format = useFormat();
  const id = useId();
  const most = Math.max(1, ...series.flatMap(({ values }) => values));
  const x = scaleBand(categories, [size.left, size.width - size.right]).padding(0.25);
  const within = scaleBand(
    series.map(({ label }) => label),
    [0, x.bandwidth()],
  ).padding(0.08);
  const y = scaleLinear([0, most], [size.height - size.bottom, size.top]).nice(4);
  const ticks = y.ticks(4).filter(Number.isInteger);
  const every = Math.ceil(categories.length / 16);
  return (
    <ChartFrame
      title={title}
      heading={heading}
      description={description}
      legend={<ChartLegend items={series.map(({ label }, index) => ({ label, sign: <rect x={1} y={1} width={22} height={14} {...look(id, index)} /> }))} />}
      table={
        <Table caption={title} head={[category, ...series.map(({ label }) => ({ label, align: "end" as const }))]}>
          {categories.map((name, index) => (
            <Row key={name}>
              <Cell heading>{name}</Cell>
              {series.map(({ label, values }) => (
                <Cell key={label}>{format.number(values[index] ?? 0)}</Cell>
              ))}
            </Row>
          ))}
        </Table>
      }
    >
      <ChartScroller label={title}>
        <svg role="img" aria-label={title} viewBox={`0 0 ${size.width} ${size.height}`} fontSize={13} className="block w-full min-w-[34rem] max-w-3xl">
          <Patterns id={id} />
          {ticks.map((tick) => (
            <g key={tick}>
              <line x1={size.left} x2={size.width - size.right} y1={y(tick)} y2={y(tick)} stroke={colours.line} strokeOpacity={tick === 0 ? 1 : 0.3} />
              <text x={size.left - 6} y={y(tick)} dy="0.35em" textAnchor="end" fill={colours.muted}>
                {format.number(tick)}
              </text>
            </g>
          ))}
          {categories.map((name, index) => (
            <g key={name}>
              {series.map(({ label, values }, place) => {
                const value = values[index] ?? 0;
                return <rect key={label} x={(x(name) ?? 0) + (within(label) ?? 0)} width={within.bandwidth()} y={y(value)} height={y(0) - y(value)} {...look(id, place)} />;
              })}
              {index % every === 0 && (
                <text x={(x(name) ?? 0) + x.bandwidth() / 2} y={size.height - 8} textAnchor="middle" fill={colours.muted}>
                  {name}
                </text>
              )}
            </g>
          ))}
        </svg>
      </ChartScroller>
    </ChartFrame>
  );
}

function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-hatch`} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={6} height={6} fill={colours.surface} />
        <rect width={3} height={6} fill={colours.series[1]} />
      </pattern>
    </defs>
  );
}

/** The first series is solid, the second hatched, the third an outline. */
function look(id: string, series: number): { fill: string; stroke: string } {
  const colour = colours.series[series % colours.series.length] as string;
  if (series === 1) return { fill: `url(#${id}-hatch)`, stroke: colour };
  return { fill: series === 0 ? colour : colours.surface, stroke: colour };
}
