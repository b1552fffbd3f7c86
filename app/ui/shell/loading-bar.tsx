import { useLocation, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { shell as words } from "../../lib/messages/shell.ts";

/**
 * Shows that something is under way while the next page loads or a form is sent; tells screen readers which page came, and
 * sets the focus to its content where the link that led here is in the head of the page or gone.
 */
export function LoadingBar({ contentId }: { contentId: string }) {
  const isBusy = useNavigation().state !== "idle";
  const arrival = useArrival(contentId);
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-0 z-50 h-1">
      {isBusy && <div className="loading-bar h-full bg-accent" />}
      <span className="sr-only">{isBusy ? words.loading : arrival}</span>
    </div>
  );
}

/** The title of the page that a link led to; empty on the first page, which the browser itself announces. */
function useArrival(contentId: string): string {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  const [title, setTitle] = useState("");
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    setTitle(document.title);
    const content = document.getElementById(contentId);
    if (!content?.contains(document.activeElement)) content?.focus({ preventScroll: true });
  }, [pathname, contentId]);
  return title;
}
