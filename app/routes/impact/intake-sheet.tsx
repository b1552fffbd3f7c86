import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { wordParam } from "../../http/params.server.ts";
import { paths } from "../../http/paths.ts";
import { publicAccess } from "../../http/require-viewer.server.ts";
import { preferredLocale } from "../../lib/format.ts";
import { intakeSheet } from "../../lib/messages/intake-sheet.ts";
import { Page } from "../../ui/page.tsx";
import { Cell, Row, Table } from "../../ui/table.tsx";
import { TextLink } from "../../ui/text-link.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  publicAccess();
  const wished = preferredLocale(request.headers.get("accept-language"))?.startsWith("pt") ? "pt" : "en";
  return { language: wordParam(new URL(request.url), "lang", ["en", "pt"]) ?? wished };
}

export const meta = () => [{ title: intakeSheet.en.title }, { name: "robots", content: "noindex" }];

export default function IntakeSheet() {
  const { language } = useLoaderData<typeof loader>();
  const words = intakeSheet[language];
  const other = (
    <span className="print:hidden">
      <TextLink to={paths.intakeSheet(language === "en" ? "pt" : "en")}>{words.other}</TextLink>
    </span>
  );
  return (
    <Page title={words.title} lead={words.lead} actions={other}>
      <div lang={language} className="space-y-6">
        <p className="grid gap-4 sm:grid-cols-2">
          <span className="border-line-strong border-b pb-8">{words.house}</span>
          <span className="border-line-strong border-b pb-8">{words.quarter}</span>
        </p>
        <p className="font-semibold text-xl">{words.question}</p>
        <Table caption={words.question} head={[words.answer, { label: words.marks, wide: true }, words.count]}>
          {words.answers.map((answer) => (
            <Row key={answer}>
              <Cell heading>{answer}</Cell>
              <Cell>
                <span className="block h-10" />
              </Cell>
              <Cell> </Cell>
            </Row>
          ))}
        </Table>
        <p className="text-muted text-sm">{words.members}</p>
        <p className="text-muted text-sm print:hidden">{words.print}</p>
      </div>
    </Page>
  );
}
