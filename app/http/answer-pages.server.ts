import { createReadableStreamFromReadable, writeReadableStreamToWritable } from "@remix-run/node";
import type { Response as Answer, Request as Asked, RequestHandler } from "express";
import { takesGzip, zip } from "./gzip.server.ts";

export type Render = (request: Request, context: { nonce: string; clientAddress: string }) => Promise<Response>;

const text = /^(text\/(?!event-stream)|application\/(json|javascript|xml|[a-z.]+\+(json|xml))|image\/svg)/;
/** Shorter texts fit into one packet anyway. */
const leastZipped = 1_000;

/**
 * Answers requests with the built app. A text is collected, zipped in one piece and sent with its length, which costs half of
 * zipping a stream; anything else is sent as it comes.
 */
export function answerPages(render: Render): RequestHandler {
  return (asked, answer, next) => {
    render(requestOf(asked, answer), { nonce: answer.locals.nonce as string, clientAddress: asked.ip ?? "" })
      .then((rendered) => send(asked, answer, rendered))
      .catch(next);
  };
}

/** The request as the web's own interface. It is given up when the visitor leaves before the answer is sent. */
function requestOf(asked: Asked, answer: Answer): Request {
  const given = new AbortController();
  answer.once("close", () => {
    if (!answer.writableFinished) given.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(asked.headers)) for (const one of [value ?? []].flat()) headers.append(name, one);
  const hasBody = asked.method !== "GET" && asked.method !== "HEAD";
  const body = hasBody ? { body: createReadableStreamFromReadable(asked), duplex: "half" } : {};
  return new Request(`${asked.protocol}://${asked.get("host")}${asked.originalUrl}`, { method: asked.method, headers, signal: given.signal, ...body } as RequestInit);
}

async function send(asked: Asked, answer: Answer, rendered: Response): Promise<void> {
  answer.status(rendered.status);
  for (const [name, value] of rendered.headers) answer.append(name, value);
  if (!rendered.body) return void answer.end();
  if (!text.test(rendered.headers.get("Content-Type") ?? "")) return writeReadableStreamToWritable(rendered.body, answer);
  const whole = Buffer.from(await rendered.arrayBuffer());
  const isZipped = whole.byteLength >= leastZipped && !rendered.headers.has("Content-Encoding") && takesGzip(asked);
  const body = isZipped ? await zip(whole, "once") : whole;
  if (isZipped) answer.setHeader("Content-Encoding", "gzip");
  answer.vary("Accept-Encoding");
  answer.setHeader("Content-Length", body.byteLength);
  answer.end(body);
}
