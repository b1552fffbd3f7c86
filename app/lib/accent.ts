/** A colour as `#rrggbb`. */
export type Hex = `#${string}`;
type Channels = readonly [number, number, number];

const white: Channels = [255, 255, 255];
const black: Channels = [0, 0, 0];
const darkSurface: Channels = [0x15, 0x1d, 0x27];

export function isHex(text: string): text is Hex {
  return /^#[0-9a-f]{6}$/i.test(text);
}

/**
 * A cluster's accent colour made readable: as near to it as stands out 5.5 : 1 from white (in the light theme) and
 * 7 : 1 from the dark theme's surface. Both leave room above the 4.5 : 1 of WCAG 2.2 for tinted grounds.
 */
export function readableAccent(colour: Hex): { onLight: Hex; onDark: Hex } {
  const channels = channelsOf(colour);
  return { onLight: moveUntil([channels, black], white, 5.5), onDark: moveUntil([channels, brightest(channels), white], darkSurface, 7) };
}

/** The contrast ratio of WCAG 2.2, from 1 to 21. */
export function contrast(one: Hex, other: Hex): number {
  return ratio(channelsOf(one), channelsOf(other));
}

/** Walks from the first colour through the others and stops at the first step that stands out enough. */
function moveUntil(stops: Channels[], ground: Channels, wanted: number): Hex {
  for (const [index, from] of stops.entries()) {
    const towards = stops[index + 1] ?? from;
    for (let share = 0; share < 1; share += 0.02) {
      const mixed = mix(from, towards, share);
      if (ratio(mixed, ground) >= wanted) return hexOf(mixed);
    }
  }
  return hexOf(stops.at(-1) ?? ground);
}

/** The same hue as light as it gets before white comes in; on the way there a colour keeps its character. */
function brightest([red, green, blue]: Channels): Channels {
  const factor = 235 / Math.max(red, green, blue, 1);
  return factor > 1 ? [red * factor, green * factor, blue * factor] : [red, green, blue];
}

function mix(from: Channels, to: Channels, share: number): Channels {
  const at = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return [at(0), at(1), at(2)];
}

function ratio(one: Channels, other: Channels): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red, green, blue]: Channels): number {
  const linear = (value: number) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function channelsOf(colour: Hex): Channels {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function hexOf(channels: Channels): Hex {
  return `#${channels.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
