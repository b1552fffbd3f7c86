/**
 * Stands in a mail's stored bodies where the link's secret will be. The secret itself is sealed beside them, put in
 * when the mail leaves and forgotten once it has left, so that whoever reads the outbox can follow no link.
 */
export const secretPlaceholder = "the-secret-part-is-not-shown";

export function withSecret(body: string, secret: string): string {
  return body.replaceAll(secretPlaceholder, () => secret);
}
