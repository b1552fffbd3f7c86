export type Device = { browser: Browser | null; system: System | null };
export type Browser = "Firefox" | "Edge" | "Opera" | "Chrome" | "Safari";
export type System = "iPhone" | "iPad" | "Android" | "Windows" | "Mac" | "ChromeOS" | "Linux";

// In this order: later names stand in the user agents of the earlier ones too.
const browsers: readonly [RegExp, Browser][] = [
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/OPR\/|Opera/, "Opera"],
  [/Chrome\/|CriOS\/|Chromium\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const systems: readonly [RegExp, System][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "Mac"],
  [/CrOS/, "ChromeOS"],
  [/Linux|X11/, "Linux"],
];

/** What a User-Agent header says of browser and system, as people call them; null for what it does not say. */
export function describeDevice(userAgent: string | null): Device {
  const first = <Name>(list: readonly [RegExp, Name][]) => list.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1] ?? null;
  return { browser: first(browsers), system: first(systems) };
}
