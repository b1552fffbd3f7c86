import { scaleBand, scaleLinear } from "d3-scale";
import { useId } from "react";
import { impactPage } from "../../../lib/messages/verdict.ts";
import { themeColours as colours } from "../../../ui/chart/chart-colours.ts";
import { ChartFrame, ChartLegend, ChartPicture, FaintHatch } from "../../../ui/chart/chart-frame.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import type { ReleasedVerdict } from "../release/released-verdict.ts";
import { verdictName } from "../release/verdict-sentence.ts";
import type { Activity } from "../verdict/activity.ts";
import { defaultPlan } from "../verdict/plan.ts";

const words = impactPage.map;
const size = { width: 720, height: 320, left: 56, right: 16, top: 16, bottom: 40 };
const columns = ["NONE", "UNKNOWN", "COMARKETING_ONLY", "MIXED", "DEEP"] as const satisfies readonly Activity[];

/** Both questions at once: how deep the joint work went, and what members gained beyond the market; each year a point, the years joined in their order. */
export function TwoAxisMap({ verdicts, name }: { verdicts: readonly ReleasedVerdict[]; name: string }) {
  const format = useFormat();
  const id = useId();
  const years = [...verdicts].sort((one, other) => one.year - other.year);
  const placed = years.flatMap(({ year, verdict, outcome }) => (outcome ? [{ year, activity: verdict.activity, ...outcome }] : []));
  const points = (log: number) => format.number(100 * log, { maximumFractionDigits: 1, signDisplay: "exceptZero" });
  const reach = [-defaultPlan.delta, defaultPlan.delta, ...placed.flatMap(({ lo95, hi95 }) => [lo95, hi95])];
  const x = scaleBand(columns, [size.left, size.width - size.right]).padding(0.1);
  const y = scaleLinear([Math.min(...reach), Math.max(...reach)], [size.height - size.bottom, size.top]).nice(5);
  const offset = (place: number) => ((place + 1) / (placed.length + 1)) * x.bandwidth();
  const marks = placed.map((one, place) => ({ ...one, x: (x(one.activity) ?? 0) + offset(place), y: y(one.excess) }));
  return (
    <ChartFrame
      title={words.title}
      description={words.description}
      legend={
        <ChartLegend
          items={[
            { label: impactPage.chart.band, sign: <rect x={1} y={1} width={22} height={14} fill={`url(#${id}-band)`} stroke={colours.line} /> },
            { label: impactPage.chart.interval, sign: <path d="M12 1v14M8 1h8M8 15h8" stroke={colours.ink} strokeWidth={2} /> },
          ]}
        />
      }
      table={
        <Table caption={words.title} head={[words.year, words.activity, { label: words.excess, align: "end" }, words.answer]}>
          {years.map((one) => (
            <Row key={one.year}>
              <Cell heading>{one.year}</Cell>
              <Cell>{words.columns[one.verdict.activity]}</Cell>
              <Cell>
                {one.outcome ? `${points(one.outcome.excess)} (${impactPage.chart.range({ low: points(one.outcome.lo95), high: points(one.outcome.hi95) })})` : words.noNumber}
              </Cell>
              <Cell>{verdictName(one)}</Cell>
            </Row>
          ))}
        </Table>
      }
    >
      <ChartPicture
        label={`${words.title}: ${name}`}
        description={marks.length === 0 ? words.none : marks.map(({ year, activity, excess }) => `${year}: ${words.columns[activity]}, ${points(excess)}`).join("; ")}
        width={size.width}
        height={size.height}
      >
        <FaintHatch id={`${id}-band`} />
        <rect x={size.left} width={size.width - size.left - size.right} y={y(defaultPlan.delta)} height={y(-defaultPlan.delta) - y(defaultPlan.delta)} fill={`url(#${id}-band)`} />
        {y.ticks(5).map((tick) => (
          <g key={tick}>
            <line
              x1={size.left}
              x2={size.width - size.right}
              y1={y(tick)}
              y2={y(tick)}
              stroke={colours.line}
              strokeOpacity={tick === 0 ? 1 : 0.4}
              strokeWidth={tick === 0 ? 2 : 1}
            />
            <text x={size.left - 8} y={y(tick)} dy="0.35em" textAnchor="end" fill={colours.muted}>
              {points(tick)}
            </text>
          </g>
        ))}
        {columns.map((column) => (
          <g key={column}>
            <rect x={x(column)} y={size.top} width={x.bandwidth()} height={size.height - size.top - size.bottom} fill="none" stroke={colours.line} strokeOpacity={0.4} />
            <text x={(x(column) ?? 0) + x.bandwidth() / 2} y={size.height - 14} textAnchor="middle" fill={colours.muted}>
              {words.columns[column]}
            </text>
          </g>
        ))}
        {marks.length > 1 && <path d={`M${marks.map((mark) => `${mark.x} ${mark.y}`).join("L")}`} stroke={colours.muted} strokeWidth={2} strokeDasharray="6 4" fill="none" />}
        {marks.map((mark) => (
          <g key={mark.year}>
            <path
              d={`M${mark.x} ${y(mark.lo95)}V${y(mark.hi95)}M${mark.x - 7} ${y(mark.lo95)}h14M${mark.x - 7} ${y(mark.hi95)}h14`}
              stroke={colours.ink}
              strokeWidth={2}
              fill="none"
            />
            <circle cx={mark.x} cy={mark.y} r={7} fill={colours.accent} stroke={colours.surface} strokeWidth={2} />
            <text x={mark.x + 12} y={mark.y} dy="0.35em" fill={colours.ink}>
              {mark.year}
            </text>
          </g>
        ))}
        {marks.length === 0 && (
          <text x={(size.left + size.width) / 2} y={y(0) - 12} textAnchor="middle" fill={colours.muted}>
            {words.none}
          </text>
        )}
      </ChartPicture>
    </ChartFrame>
  );
}
