import { scaleLinear } from "d3-scale";
import { impactPage } from "../../../lib/messages/verdict.ts";
import { themeColours as colours } from "../../../ui/chart/chart-colours.ts";
import { ChartFrame, ChartLegend, ChartPicture } from "../../../ui/chart/chart-frame.tsx";
import { RangeMark } from "../../../ui/chart/range-mark.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import type { Split } from "../rounds/diversion.ts";
import { wilsonInterval } from "../statistics/intervals.ts";

const words = impactPage.patients;
const size = { width: 720, left: 230, right: 60, row: 44, top: 12, bottom: 30 };
const parts = ["new", "won", "moved"] as const;

/** Where patients would have gone: the share of each answer among those who knew, with its range. */
export function PatientsChart({ patients, name }: { patients: Split; name: string }) {
  const format = useFormat();
  const valid = parts.reduce((sum, part) => sum + patients[part], 0);
  const percent = (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 0 });
  const rows = parts.map((part) => {
    const { low, high } = valid === 0 ? { low: 0, high: 1 } : wilsonInterval(patients[part], valid);
    return { part, label: words.parts[part], share: valid === 0 ? 0 : patients[part] / valid, low, high };
  });
  const x = scaleLinear([0, 1], [size.left, size.width - size.right]);
  const height = size.top + rows.length * size.row + size.bottom;
  const answered = words.answered({ valid: format.number(valid), unsure: format.number(patients.unsure) });
  return (
    <ChartFrame
      title={words.title}
      description={`${words.description} ${answered}`}
      legend={<ChartLegend items={[{ label: words.interval, sign: <path d="M2 8h20M2 3v10M22 3v10" stroke={colours.ink} strokeWidth={2} /> }]} />}
      table={
        <Table caption={words.title} head={[words.what, { label: words.share, align: "end" }]}>
          {rows.map(({ part, label, share, low, high }) => (
            <Row key={part}>
              <Cell heading>{label}</Cell>
              <Cell>{words.range({ share: percent(share), low: percent(low), high: percent(high) })}</Cell>
            </Row>
          ))}
        </Table>
      }
    >
      <ChartPicture label={`${words.title}: ${name}`} description={rows.map(({ label, share }) => `${label}: ${percent(share)}`).join("; ")} width={size.width} height={height}>
        {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={size.top} y2={size.top + rows.length * size.row} stroke={colours.line} strokeOpacity={tick === 0 ? 1 : 0.4} />
            <text x={x(tick)} y={height - 8} textAnchor="middle" fill={colours.muted}>
              {percent(tick)}
            </text>
          </g>
        ))}
        {rows.map(({ part, label, share, low, high }, index) => {
          const middle = size.top + index * size.row + size.row / 2;
          return (
            <g key={part}>
              <text x={size.left - 12} y={middle} dy="0.35em" textAnchor="end" fill={colours.ink}>
                {label}
              </text>
              <rect x={x(0)} width={x(share) - x(0)} y={middle - 9} height={18} fill={part === "moved" ? colours.muted : colours.accent} />
              <RangeMark from={x(low)} to={x(high)} y={middle} />
            </g>
          );
        })}
      </ChartPicture>
    </ChartFrame>
  );
}
