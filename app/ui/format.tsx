import { createContext, type ReactNode, useContext, useMemo } from "react";
import { type Format, formatFor } from "../lib/format.ts";

const FormatContext = createContext<Format>(formatFor({ locale: "en", timeZone: "UTC" }));

export function FormatProvider({ locale, timeZone, children }: { locale: string; timeZone: string; children: ReactNode }) {
  const format = useMemo(() => formatFor({ locale, timeZone }), [locale, timeZone]);
  return <FormatContext.Provider value={format}>{children}</FormatContext.Provider>;
}

/** Writes days, instants, numbers and money in the viewer's locale and time zone. */
export function useFormat(): Format {
  return useContext(FormatContext);
}
