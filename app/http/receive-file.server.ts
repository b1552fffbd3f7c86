import { unstable_parseMultipartFormData } from "@remix-run/node";
import { ok, type Result, refuse } from "../lib/result.ts";
import { deleteUploads, receiveUpload, type Upload } from "../platform/storage/upload-folder.server.ts";

export type ReceivedFile = Upload & { name: string; isPasted: boolean };
export type ReceiveProblem = "missing" | "both" | "too-large" | "broken";

/** What a form may hold beside the file itself. */
const restBytes = 64 * 1024;

class Stop extends Error {
  constructor(readonly problem: ReceiveProblem) {
    super(problem);
  }
}

/**
 * The file of a form, or the text of its field `pasted` as a file, written to disk while it arrives: memory stays small
 * however long it is. Too much is answered as soon as it is known, which is before the first byte where the sender says
 * how much will come. Nothing stays behind where it is refused or the upload ends early.
 */
export async function receiveFile(request: Request, maxBytes: number, pastedName: string): Promise<Result<ReceivedFile, ReceiveProblem>> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes + restBytes) return refuse("too-large");
  const received: ReceivedFile[] = [];
  const take = async (name: string, isPasted: boolean, data: AsyncIterable<Uint8Array>) => {
    const upload = await receiveUpload(data, maxBytes);
    if (!upload.ok) throw new Stop(upload.problem);
    received.push({ ...upload.value, name, isPasted });
    if (received.length > 3) throw new Stop("broken");
  };
  const problem = await unstable_parseMultipartFormData(request, async ({ name, filename, data }) => {
    if (name === "file" && filename !== undefined) await take(filename, false, data);
    else if (name === "pasted") await take(pastedName, true, data);
    else await passOver(data);
    return null;
  }).then(
    () => null,
    (error: unknown): ReceiveProblem => (error instanceof Stop ? error.problem : "broken"),
  );
  const filled = received.filter(({ byteSize, isPasted, name }) => (isPasted ? byteSize > 0 : byteSize > 0 || name !== ""));
  const [file] = filled;
  const refusal = problem ?? (filled.length > 1 ? "both" : null) ?? (file ? null : "missing");
  await deleteUploads(received.filter((one) => refusal !== null || one !== file).map(({ storageKey }) => storageKey));
  return refusal !== null || !file ? refuse(refusal ?? "missing") : ok(file);
}

async function passOver(data: AsyncIterable<Uint8Array>): Promise<void> {
  let bytes = 0;
  for await (const piece of data) {
    bytes += piece.byteLength;
    if (bytes > restBytes) throw new Stop("broken");
  }
}
