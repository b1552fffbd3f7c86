import { index, type RouteConfig, route } from "@remix-run/route-config";

/** The site map: every URL, in order. */
export default [
  index("routes/home.tsx"),

  // Signing in, and one's own account
  route("sign-in", "routes/account/sign-in.tsx"),
  route("sign-out", "routes/account/sign-out.tsx"),

  // The directories
  route("directory", "routes/directory/list.tsx", { id: "directory-all" }),
  route("directory/providers", "routes/directory/list.tsx", { id: "directory-providers" }),
  route("directory/suppliers", "routes/directory/list.tsx", { id: "directory-suppliers" }),

  // Joint projects
  route("projects", "routes/projects/list.tsx"),
  route("projects/:projectId", "routes/projects/project.tsx"),

  // About the portal
  route("imprint", "routes/about/imprint.tsx"),
  route("privacy", "routes/about/privacy.tsx"),
  route("appearance", "routes/about/appearance.tsx"),

  // The office: vocabulary
  route("office/vocabulary/terms/:termId", "routes/office/vocabulary-term.tsx"),
  route("office/vocabulary/:vocabulary?", "routes/office/vocabulary.tsx"),

  // Stored files
  route("files/:fileId", "routes/files.ts"),

  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
