import { data } from "@remix-run/node";

/**
 * The request's form, read only while it stays within `mostBytes`: an upload is held in memory. Beyond that the connection
 * is given up and 413 is thrown, also where the sender did not say how much would come.
 */
export async function limitedForm(request: Request, mostBytes: number): Promise<FormData> {
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) throw tooLarge();
  let received = 0;
  const counted = request.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        received += chunk.byteLength;
        if (received > mostBytes) controller.error(new RangeError("the form is larger than allowed"));
        else controller.enqueue(chunk);
      },
    }),
  );
  const headers = { "Content-Type": request.headers.get("content-type") ?? "" };
  return new Response(counted ?? null, { headers }).formData().catch((error: unknown) => {
    throw received > mostBytes ? tooLarge() : error;
  });
}

function tooLarge() {
  return data(null, { status: 413 });
}
