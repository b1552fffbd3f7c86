import { scaleLinear } from "d3-scale";
import { useId } from "react";
import { impactPage } from "../../../lib/messages/verdict.ts";
import { themeColours as colours } from "../../../ui/chart/chart-colours.ts";
import { ChartFrame, ChartLegend, ChartPicture, FaintHatch } from "../../../ui/chart/chart-frame.tsx";
import { RangeMark } from "../../../ui/chart/range-mark.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { excessRows } from "../release/excess-rows.ts";
import { pointsIn } from "../release/points.ts";
import type { ReleasedVerdict } from "../release/released-verdict.ts";
import { defaultPlan } from "../verdict/plan.ts";

const words = impactPage.chart;
const size = { width: 720, left: 150, right: 60, row: 44, top: 12, bottom: 30 };

/** The members' growth, the market's, and what lies between with its range; the band shows what would be too small to matter. */
export function ExcessChart({ outcome, name }: { outcome: NonNullable<ReleasedVerdict["outcome"]>; name: string }) {
  const format = useFormat();
  const id = useId();
  const points = pointsIn(format, { isSigned: true });
  const { rows, reach } = excessRows(outcome);
  const x = scaleLinear(reach, [size.left, size.width - size.right]).nice(5);
  const height = size.top + rows.length * size.row + size.bottom;
  const range = words.range({ low: points(outcome.lo95), high: points(outcome.hi95) });
  return (
    <ChartFrame
      title={words.title}
      description={words.description}
      legend={
        <ChartLegend
          items={[
            { label: words.band, sign: <rect x={1} y={1} width={22} height={14} fill={`url(#${id}-band)`} stroke={colours.line} /> },
            { label: words.interval, sign: <path d="M2 8h20M2 3v10M22 3v10" stroke={colours.ink} strokeWidth={2} /> },
          ]}
        />
      }
      table={
        <Table caption={words.title} head={[words.what, { label: words.value, align: "end" }]}>
          {rows.map(({ label, value, range: own }) => (
            <Row key={label}>
              <Cell heading>{label}</Cell>
              <Cell>{own ? `${points(value)} (${range})` : points(value)}</Cell>
            </Row>
          ))}
        </Table>
      }
    >
      <ChartPicture label={`${words.title}: ${name}`} description={`${words.excess}: ${points(outcome.excess)} (${range})`} width={size.width} height={height}>
        <FaintHatch id={`${id}-band`} />
        <rect x={x(-defaultPlan.delta)} width={x(defaultPlan.delta) - x(-defaultPlan.delta)} y={size.top} height={rows.length * size.row} fill={`url(#${id}-band)`} />
        {x.ticks(5).map((tick) => (
          <g key={tick}>
            <line
              x1={x(tick)}
              x2={x(tick)}
              y1={size.top}
              y2={size.top + rows.length * size.row}
              stroke={colours.line}
              strokeOpacity={tick === 0 ? 1 : 0.4}
              strokeWidth={tick === 0 ? 2 : 1}
            />
            <text x={x(tick)} y={height - 8} textAnchor="middle" fill={colours.muted}>
              {points(tick)}
            </text>
          </g>
        ))}
        {rows.map(({ label, value, range: own }, index) => {
          const middle = size.top + index * size.row + size.row / 2;
          return (
            <g key={label}>
              <text x={size.left - 12} y={middle} dy="0.35em" textAnchor="end" fill={colours.ink}>
                {label}
              </text>
              <rect x={Math.min(x(0), x(value))} width={Math.abs(x(value) - x(0))} y={middle - 9} height={18} fill={own ? colours.accent : colours.muted} />
              {own && <RangeMark from={x(own[0])} to={x(own[1])} y={middle} />}
            </g>
          );
        })}
      </ChartPicture>
    </ChartFrame>
  );
}
