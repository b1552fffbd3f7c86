const mostBytes = 1_000_000;

/** A webhook's body as text, read once: signatures are over the bytes as they came. Throws a Response where it is too long to be one. */
export async function webhookBody(request: Request): Promise<string> {
  const body = await request.text();
  if (body.length > mostBytes) throw new Response(null, { status: 413 });
  return body;
}
