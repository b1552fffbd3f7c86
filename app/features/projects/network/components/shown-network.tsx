import type { SerializeFrom } from "@remix-run/node";
