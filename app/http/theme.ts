export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

const name = "muster_theme";
const yearSeconds = 365 * 86_400;

export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value);
}

/** The look that this device asked for; the device's own where it did not. */
export function readTheme(cookieHeader: string | null): Theme {
  const value = (cookieHeader ?? "").split(";").find((part) => part.trim().startsWith(`${name}=`));
  const theme = value?.split("=")[1];
  return isTheme(theme) ? theme : "system";
}

/** The Set-Cookie value that remembers the look. It says nothing about the person, so scripts may read it. */
export function themeCookie(theme: Theme): string {
  return `${name}=${theme}; Path=/; Max-Age=${theme === "system" ? 0 : yearSeconds}; SameSite=Lax`;
}
