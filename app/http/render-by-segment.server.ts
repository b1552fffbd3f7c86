import { createRequestHandler, type ServerBuild } from "@remix-run/node";

type Render = ReturnType<typeof createRequestHandler>;
type Routes = ServerBuild["routes"];
type Route = NonNullable<Routes[string]>;

const plainSegment = /^\/([a-z0-9_-]+)(\.data)?(\/|$)/i;

/**
 * Renders with the routes that can match alone: Remix ranks and tries every route of the portal for each request, several
 * times. Which can match is told by the first segment of the path; anything unusual there is left to all routes.
 */
export function renderBySegment(build: ServerBuild, mode: string): Render {
  const all = createRequestHandler(build, mode);
  const bySegment = new Map<string, Render>();
  for (const route of Object.values(build.routes)) {
    const segment = route && route.parentId === "root" ? firstSegment(route) : null;
    if (segment === null || bySegment.has(segment)) continue;
    bySegment.set(segment, createRequestHandler({ ...build, routes: routesBelow(segment, build.routes) }, mode));
  }
  return (request, context) => {
    const { pathname } = new URL(request.url);
    const segment = pathname === "/" ? "" : plainSegment.exec(pathname)?.[1]?.toLowerCase();
    const some = segment === undefined ? undefined : bySegment.get(segment);
    return (some ?? all)(request, context);
  };
}

/** The route's first segment in lower case, "" for the front page; null where it depends on the path. */
function firstSegment({ path, index }: Route): string | null {
  if (!path) return index ? "" : null;
  const first = path.split("/", 1)[0]?.toLowerCase() ?? "";
  return plainSegment.test(`/${first}`) ? first : null;
}

function routesBelow(segment: string, routes: Routes): Routes {
  const canMatch = (route: Route): boolean => {
    const parent = route.parentId ? routes[route.parentId] : undefined;
    // Only a route right below the root says the first segment; those below it follow it.
    if (parent?.parentId) return canMatch(parent);
    return !parent || [segment, null].includes(firstSegment(route));
  };
  return Object.fromEntries(Object.entries(routes).filter(([, route]) => route && canMatch(route)));
}
