import { classNames } from "./class-names.ts";

/** Line drawings on a 20 by 20 ground. They repeat what words beside them say, so screen readers pass over them. */
const shapes = {
  alert: "M10 3.2 17.6 16.6H2.4zM10 8v4M10 14.2v.1",
  arrow: "M4 10h12M11 5l5 5-5 5",
  bars: "M3 5h14M3 10h14M3 15h14",
  box: "M3 6.5 10 3l7 3.5v7L10 17l-7-3.5zM3 6.5 10 10l7-3.5M10 10v7",
  building: "M4 17V4.5A1.5 1.5 0 0 1 5.5 3h5A1.5 1.5 0 0 1 12 4.5V17M12 8h2.5A1.5 1.5 0 0 1 16 9.5V17M2.5 17h15M7 6.5h2M7 10h2M7 13.5h2",
  calendar: "M4.5 4.5h11A1.5 1.5 0 0 1 17 6v9.5a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 15.5V6a1.5 1.5 0 0 1 1.5-1.5zM3 8.5h14M7 2.8v3.4M13 2.8v3.4",
  care: "M10 16.6C4.6 13 2.6 10 2.6 7.3A3.8 3.8 0 0 1 10 6a3.8 3.8 0 0 1 7.4 1.3c0 2.7-2 5.7-7.4 9.3z",
  caret: "M5 8l5 5 5-5",
  check: "M4 10.5 8.2 14.6 16 5.8",
  chevron: "M7 4l6 6-6 6",
  circleCheck: "M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0zM6.8 10.2l2.2 2.2 4.2-4.6",
  clock: "M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0zM10 6v4l2.6 2",
  cross: "M5 5l10 10M15 5L5 15",
  flask: "M8 3h4M8.5 3v5L4.2 15a1.5 1.5 0 0 0 1.3 2.2h9a1.5 1.5 0 0 0 1.3-2.2L11.5 8V3M6 12.5h8",
  globe: "M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0zM3 10h14M10 3c2 2 3 4.3 3 7s-1 5-3 7c-2-2-3-4.3-3-7s1-5 3-7z",
  info: "M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0zM10 9.2v4M10 6.4v.1",
  landmark: "M3 8l7-4.5L17 8zM4.5 8v6.5M8.2 8v6.5M11.8 8v6.5M15.5 8v6.5M3 17h14",
  mail: "M4.5 4.5h11A1.5 1.5 0 0 1 17 6v8a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 14V6a1.5 1.5 0 0 1 1.5-1.5zM3.5 6l6.5 5 6.5-5",
  people: "M10.5 7a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM2 16.5c0-2.9 2.4-4.8 5.5-4.8s5.5 1.9 5.5 4.8M13.2 4.3a3 3 0 0 1 0 5.4M15 12.2c1.8.7 3 2.1 3 4.3",
  phone: "M4 3.5h3l1.5 4-2 1.5a9 9 0 0 0 4.5 4.5l1.5-2 4 1.5v3a1.5 1.5 0 0 1-1.5 1A12.5 12.5 0 0 1 2.5 5 1.5 1.5 0 0 1 4 3.5z",
  pin: "M10 17.5s5.5-4.9 5.5-9.1a5.5 5.5 0 0 0-11 0c0 4.2 5.5 9.1 5.5 9.1zM12 8.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0z",
  projects: "M12 4.2a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM7 15.2a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM17 15.2a2 2 0 1 1-4 0 2 2 0 0 1 4 0zM10 6.2v4M10 10.2l-3.7 3.6M10 10.2l3.7 3.6",
  search: "M14.5 9a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0zM13.2 13.2 17 17",
  shield: "M10 2.6 16 5v4.4c0 4-2.5 6.5-6 8-3.5-1.5-6-4-6-8V5zM7.3 9.9l2 2 3.5-3.9",
  stop: "M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0zM7.5 7.5l5 5M12.5 7.5l-5 5",
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name, className = "size-5" }: { name: IconName; className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" className={classNames("shrink-0 fill-none stroke-current stroke-[1.6]", className)}>
      <path d={shapes[name]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

/** An icon on a tinted ground, before the title of a card. */
export function IconTile({ name }: { name: IconName }) {
  return (
    <span className="inline-flex size-10 shrink-0 items-center justify-center rounded-lg bg-accent-soft text-accent">
      <Icon name={name} />
    </span>
  );
}
