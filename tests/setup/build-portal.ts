import { buildIfStale } from "../../app/platform/run/build.mjs";

/** Runs once before route tests: they visit the built app, so it is built where its sources changed. */
export default function buildPortal(): void {
  buildIfStale();
}
