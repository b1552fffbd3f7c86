import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { MemberHome } from "../features/accounts/components/member-home.tsx";
import { findCluster } from "../features/accounts/find-cluster.server.ts";
import { type ActionLinks, viewOfNextAction } from "../features/accounts/home/next-action-view.ts";
import { shortcutsOf } from "../features/accounts/home/shortcuts.ts";
import { can } from "../features/accounts/permissions.ts";
import { VisitorHome } from "../features/directory/components/visitor-home.tsx";
import { findHome } from "../features/directory/find-home.server.ts";
import { findVisitorHome } from "../features/directory/find-visitor-home.server.ts";
import { openGraph } from "../features/directory/open-graph.ts";
import { absoluteUrl } from "../http/absolute-url.server.ts";
import { paths } from "../http/paths.ts";
import { portalOf } from "../http/portal-of.ts";
import { actOf, anonymousAct, optionalViewer } from "../http/require-viewer.server.ts";
import { navigation, shell } from "../lib/messages/shell.ts";
import { visitorHome as words } from "../lib/messages/visitor-home.ts";
import { Page } from "../ui/page.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await optionalViewer(request);
  const home = viewer && (await findHome(viewer, actOf(viewer, request).now));
  const cluster = await findCluster();
  const visitorHome = cluster && !viewer ? await findVisitorHome(anonymousAct(request).now) : null;
  const opens = { organisations: can(viewer, "organisations.read-internal"), tasks: can(viewer, "tasks.administer") };
  return { clusterName: cluster?.name ?? null, home, visitorHome, opens, shortcuts: viewer ? shortcutsOf(viewer, paths) : [], url: absoluteUrl(paths.home()) };
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data?.clusterName) return [{ title: navigation.home }];
  const [title, description] = [data.clusterName, words.lead];
  return [{ title }, { name: "description", content: description }, ...openGraph({ title, description, type: "website", url: data.url }, portalOf(matches))];
};

export default function Home() {
  const { clusterName, home, visitorHome, opens, shortcuts } = useLoaderData<typeof loader>();
  if (!clusterName) return <Page title={words.notSetUp.title} lead={words.notSetUp.body} width="form" />;
  if (home) {
    const links = {
      tasks: paths.officeTasks(),
      search: paths.search(),
      organisation: paths.myOrganisation,
      task: ({ organisation }: { organisation: { id: string } | null }) => (organisation && opens.organisations ? paths.officeOrganisationPeople(organisation.id) : null),
    };
    return <MemberHome {...home} next={viewOfNextAction(home.next, { ...actionLinks, tasks: opens.tasks ? paths.officeTasks() : "#tasks" })} shortcuts={shortcuts} links={links} />;
  }
  return visitorHome && <VisitorHome clusterName={clusterName} home={visitorHome} links={paths} signInLabel={shell.signIn} />;
}

const actionLinks: Omit<ActionLinks, "tasks"> = {
  newOrganisation: paths.officeNewOrganisation(),
  failedWork: paths.officeJobs(),
  profile: paths.organisationProfile,
  organisation: paths.myOrganisation,
  people: paths.organisationPeople,
  secondFactor: paths.secondFactorSetup(),
  directory: paths.directory(),
};
