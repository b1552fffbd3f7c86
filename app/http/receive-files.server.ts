import { unstable_parseMultipartFormData } from "@remix-run/node";
import { ok, type Result, refuse } from "../lib/result.ts";
import { deleteUploads, receiveUpload, type Upload } from "../platform/storage/upload-folder.server.ts";

export type ReceivedFiles = {
  /** The files that were chosen, by their field. */
  files: ReadonlyMap<string, Upload & { name: string }>;
  /** What was typed into the other fields. */
  values: ReadonlyMap<string, string>;
};

/** What the form may hold beside its files. */
const restBytes = 64 * 1024;

class Stop extends Error {
  constructor(readonly problem: "too-large" | "broken") {
    super(problem);
  }
}

/**
 * The files of a form with several, each written to disk while it arrives, and what was typed beside them. Nothing stays
 * behind where one of them is too large or the upload ends early.
 */
export async function receiveFiles(request: Request, fields: readonly string[], maxBytes: number): Promise<Result<ReceivedFiles, "too-large" | "broken">> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes * fields.length + restBytes) return refuse("too-large");
  const files = new Map<string, Upload & { name: string }>();
  const values = new Map<string, string>();
  const problem = await unstable_parseMultipartFormData(request, async ({ name, filename, data }) => {
    if (filename === undefined) values.set(name, await textOf(data));
    else if (fields.includes(name) && !files.has(name)) files.set(name, { ...(await uploadOf(data, maxBytes)), name: filename });
    else throw new Stop("broken");
    return null;
  }).then(
    () => null,
    (error: unknown) => (error instanceof Stop ? error.problem : ("broken" as const)),
  );
  const chosen = new Map([...files].filter(([, { byteSize, name }]) => byteSize > 0 || name !== ""));
  await deleteUploads([...files].filter(([field]) => problem !== null || !chosen.has(field)).map(([, { storageKey }]) => storageKey));
  return problem === null ? ok({ files: chosen, values }) : refuse(problem);
}

/** To be called where the form is refused for another reason. */
export async function discardFiles({ files }: ReceivedFiles): Promise<void> {
  await deleteUploads([...files.values()].map(({ storageKey }) => storageKey));
}

async function uploadOf(data: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Upload> {
  const upload = await receiveUpload(data, maxBytes);
  if (!upload.ok) throw new Stop(upload.problem);
  return upload.value;
}

async function textOf(data: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of data) {
    bytes += piece.byteLength;
    if (bytes > restBytes) throw new Stop("broken");
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}
