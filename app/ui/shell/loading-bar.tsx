import { useNavigation } from "@remix-run/react";
import { shell as words } from "../../lib/messages/shell.ts";

/** Shows that something is under way while the next page loads or a form is sent. */
export function LoadingBar() {
  const isBusy = useNavigation().state !== "idle";
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-0 z-50 h-1">
      {isBusy && (
        <>
          <div className="loading-bar h-full bg-accent" />
          <span className="sr-only">{words.loading}</span>
        </>
      )}
    </div>
  );
}
