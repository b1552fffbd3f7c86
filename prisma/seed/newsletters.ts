import { chooseAsPerson } from "../../app/features/newsletters/consent/own-subscriptions.server.ts";
import type { Block } from "../../app/features/newsletters/issues/block.ts";
import { saveList } from "../../app/features/newsletters/issues/save-list.server.ts";
import { saveIssue, startIssue } from "../../app/features/newsletters/issues/write-issue.server.ts";
import { sendIssue } from "../../app/features/newsletters/sending/send-issue.server.ts";
import { scheduleIssue } from "../../app/features/newsletters/sending/steer-issue.server.ts";
import { must, type Stage } from "./stage.ts";

const editor = "Inês Prata";
const visitor = { clientAddress: null, userAgent: null };

/** Who reads the letter. */
const readers = ["Beatriz Nóbrega", "Sofia Quental", "Duarte Mexia", "Leonor Vaz", "Miguel Branco", "Helena Duarte", "Marta Salgueiro"];

const block = (kind: Block["kind"], en = "", pt = "", url = ""): Block => ({ id: crypto.randomUUID(), kind, text: { en, pt }, url });

const sent = {
  heads: {
    en: { subject: "What a year of working together has changed", preheader: "Two parts of the market, two different answers" },
    pt: { subject: "O que mudou num ano de trabalho conjunto", preheader: "Duas partes do mercado, duas respostas diferentes" },
  },
  blocks: [
    block(
      "text",
      "We have been asking ourselves one question for two years: does working together bring more guests to the coast, or do we only take them from each other? For the first time we can answer it for two parts of our market. The answers differ, and we publish both.",
      "Há dois anos que nos perguntamos: trabalhar em conjunto traz mais utentes à costa, ou só os tiramos uns aos outros? Pela primeira vez podemos responder para duas partes do nosso mercado. As respostas são diferentes, e publicamos ambas.",
    ),
    block("verdict"),
    block(
      "quote",
      "We thought that we were growing. We were only busier than our neighbours.",
      "Pensávamos que estávamos a crescer. Estávamos apenas mais ocupados do que os vizinhos.",
    ),
    block("heading", "What comes next", "O que se segue"),
    block(
      "text",
      "In spring we meet in Aljezur to look at what the four rehabilitation houses did differently.\n\nIf you lead a project, please record its hours until the end of the month: it takes two minutes.",
      "Na primavera encontramo-nos em Aljezur para ver o que as quatro casas de reabilitação fizeram de diferente.\n\nSe lidera um projeto, registe as horas até ao fim do mês: demora dois minutos.",
    ),
    block("button", "Read how this is found out", "Ler como se chega a esta resposta", "https://portal.costaviva.example/impact/method"),
  ],
};

const draft = {
  heads: { en: { subject: "Who is looking for partners this winter", preheader: "" }, pt: { subject: "", preheader: "" } },
  blocks: [block("text", "Three houses are looking for partners. If one of these is yours, write to them in the portal.", ""), block("open-calls"), block("new-members")],
};

/** A list that anyone can read, one issue that has left, and one that is being written. */
export function tellNewsletters(stage: Stage): void {
  const list = { id: "" };
  stage.on("2026-02-02", async (at) => {
    list.id = must(await saveList(await stage.by(editor, at), { nameEn: "Letter from the coast", namePt: "Carta da costa", isPublic: true })).listId;
    for (const reader of readers) {
      const act = await stage.by(reader, at);
      if (act.by.kind === "person") must(await chooseAsPerson(act, act.by.viewer, { listId: list.id, choice: "subscribe", visitor }));
    }
  });
  stage.on("2026-03-05", async (at) => {
    const issueId = await write(stage, at, list.id, { ...sent, isPublic: true });
    must(await scheduleIssue(await stage.by(editor, at), { issueId, sendAt: null }));
    await sendIssue({ issueId });
  });
  stage.on("2026-11-24", async (at) => void (await write(stage, at, list.id, { ...draft, isPublic: false })));
}

async function write(stage: Stage, at: Date, listId: string, content: { heads: typeof sent.heads; blocks: Block[]; isPublic: boolean }): Promise<string> {
  const act = await stage.by(editor, at);
  const { issueId } = must(await startIssue(act, { listId }));
  must(await saveIssue(act, issueId, 1, { ...content, audience: { kinds: [], membersOnly: false } }));
  return issueId;
}
