import { index, type RouteConfig, route } from "@remix-run/route-config";

/** The site map: every URL, in order. */
export default [
  index("routes/home.tsx"),

  // Signing in, and one's own account
  route("sign-in", "routes/account/sign-in.tsx"),
  route("sign-out", "routes/account/sign-out.tsx"),
] satisfies RouteConfig;
