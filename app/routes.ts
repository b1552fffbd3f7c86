import { index, type RouteConfig, route } from "@remix-run/route-config";

/** The site map: every URL, in order. */
export default [
  index("routes/home.tsx"),

  // Signing in, and one's own account
  route("sign-in", "routes/account/sign-in.tsx"),
  route("sign-out", "routes/account/sign-out.tsx"),

  // About the portal
  route("imprint", "routes/about/imprint.tsx"),
  route("privacy", "routes/about/privacy.tsx"),
  route("appearance", "routes/about/appearance.tsx"),

  // Stored files
  route("files/:fileId", "routes/files.ts"),

  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
