import buildPortal from "../setup/build-portal.ts";
import { startPortal } from "../setup/start-portal.ts";

/** Runs once before all browser tests: one portal for all of them, or the one that MUSTER_E2E_URL names. */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.MUSTER_E2E_URL) return;
  buildPortal();
  const portal = await startPortal();
  process.env.MUSTER_E2E_URL = portal.url;
  return () => portal.stop();
}
