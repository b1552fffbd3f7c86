import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** Loads the page's data again every so often while something is under way; without scripts the browser loads the page. */
export function KeepLooking({ everySeconds }: { everySeconds: number }) {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    const timer = setTimeout(() => state === "idle" && revalidate(), everySeconds * 1_000);
    return () => clearTimeout(timer);
  }, [revalidate, state, everySeconds]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(everySeconds)} />
    </noscript>
  );
}
