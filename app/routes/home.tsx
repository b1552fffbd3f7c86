import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { VisitorHome } from "../features/accounts/components/visitor-home.tsx";
import { findCluster } from "../features/accounts/find-cluster.server.ts";
import { paths } from "../http/paths.ts";
import { optionalViewer } from "../http/require-viewer.server.ts";
import { navigation, shell, visitorHome as words } from "../lib/messages/shell.ts";
import { Page } from "../ui/page.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await optionalViewer(request);
  return { clusterName: (await findCluster())?.name ?? null, person: viewer && { name: viewer.name } };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.clusterName ?? navigation.home }];

export default function Home() {
  const { clusterName, person } = useLoaderData<typeof loader>();
  if (!clusterName) return <Page title={words.notSetUp.title} lead={words.notSetUp.body} width="form" />;
  if (person) return <Page title={words.welcome({ cluster: clusterName })} lead={shell.signedInAs({ name: person.name })} />;
  return <VisitorHome clusterName={clusterName} links={homeLinks} signInLabel={shell.signIn} />;
}

const homeLinks = {
  providers: paths.providers(),
  suppliers: paths.suppliers(),
  directory: paths.directory(),
  projects: paths.projects(),
  signIn: paths.signIn(),
  signUp: paths.signUp(),
};
