import { scaleBand, scaleLinear } from "d3-scale";
import { useId } from "react";
import { impactPage } from "../../../lib/messages/verdict.ts";
import { themeColours as colours } from "../../../ui/chart/chart-colours.ts";
import { ChartFrame, ChartLegend, ChartPicture } from "../../../ui/chart/chart-frame.tsx";
import { useFormat } from "../../../ui/format.tsx";
import { Cell, Row, Table } from "../../../ui/table.tsx";
import { cakeSteps } from "../release/cake-steps.ts";
import type { ReleasedVerdict } from "../release/released-verdict.ts";

const words = impactPage.cake;
const size = { width: 720, height: 260, left: 16, right: 16, top: 28, bottom: 34 };

/** From last year's patients to this year's: what the market's tide brought, and what lies beyond it. Shown where totals may be told. */
export function CakeChart({ verdict: { totals, outcome }, name }: { verdict: ReleasedVerdict; name: string }) {
  const format = useFormat();
  const id = useId();
  if (!totals || !outcome) return null;
  const steps = cakeSteps(totals, outcome.tide);
  const x = scaleBand(
    steps.map(({ step }) => step),
    [size.left, size.width - size.right],
  ).padding(0.3);
  const y = scaleLinear([0, Math.max(...steps.flatMap(({ from, to }) => [from, to]))], [size.height - size.bottom, size.top]).nice(4);
  const written = ({ step, change, to }: (typeof steps)[number]) =>
    step === "before" || step === "after" ? format.number(to, { maximumFractionDigits: 0 }) : format.number(change, { maximumFractionDigits: 0, signDisplay: "exceptZero" });
  const isTotal = (step: string) => step === "before" || step === "after";
  return (
    <ChartFrame
      title={words.title}
      description={words.description}
      legend={
        <ChartLegend
          items={[
            { label: words.totals, sign: <rect x={1} y={1} width={22} height={14} fill={colours.muted} /> },
            { label: words.gain, sign: <rect x={1} y={1} width={22} height={14} fill={colours.accent} /> },
            { label: words.loss, sign: <rect x={1} y={1} width={22} height={14} fill={`url(#${id}-loss)`} stroke={colours.ink} /> },
          ]}
        />
      }
      table={
        <Table caption={words.title} head={[words.what, { label: words.persons, align: "end" }]}>
          {steps.map((one) => (
            <Row key={one.step}>
              <Cell heading>{words.steps[one.step]}</Cell>
              <Cell>{written(one)}</Cell>
            </Row>
          ))}
        </Table>
      }
    >
      <ChartPicture
        label={`${words.title}: ${name}`}
        description={steps.map((one) => `${words.steps[one.step]}: ${written(one)}`).join("; ")}
        width={size.width}
        height={size.height}
      >
        <defs>
          <pattern id={`${id}-loss`} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width={6} height={6} fill={colours.surface} />
            <line x1={0} y1={0} x2={0} y2={6} stroke={colours.ink} strokeWidth={2} />
          </pattern>
        </defs>
        <line x1={size.left} x2={size.width - size.right} y1={y(0)} y2={y(0)} stroke={colours.line} strokeWidth={2} />
        {steps.map((one, place) => {
          const [top, bottom] = [y(Math.max(one.from, one.to)), y(Math.min(one.from, one.to))];
          const left = x(one.step) ?? 0;
          const fill = one.change < 0 ? `url(#${id}-loss)` : colours.accent;
          const next = steps[place + 1];
          return (
            <g key={one.step}>
              <rect
                x={left}
                width={x.bandwidth()}
                y={top}
                height={Math.max(1, bottom - top)}
                fill={isTotal(one.step) ? colours.muted : fill}
                stroke={one.change < 0 ? colours.ink : "none"}
              />
              {next && <line x1={left + x.bandwidth()} x2={x(next.step)} y1={y(one.to)} y2={y(one.to)} stroke={colours.muted} strokeDasharray="4 3" />}
              <text x={left + x.bandwidth() / 2} y={top - 8} textAnchor="middle" fill={colours.ink}>
                {written(one)}
              </text>
              <text x={left + x.bandwidth() / 2} y={size.height - 12} textAnchor="middle" fill={colours.muted}>
                {words.steps[one.step]}
              </text>
            </g>
          );
        })}
      </ChartPicture>
    </ChartFrame>
  );
}
