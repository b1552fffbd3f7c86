/**
 * Stands in a written issue where each recipient's own link will be: the page on which they change what they get. It is
 * put in when a mail leaves, so that what is stored, and what everybody reads, opens nobody's page.
 */
export const ownLinkPlaceholder = "the-recipients-own-link";

export function withOwnLink(body: string, token: string): string {
  return body.replaceAll(ownLinkPlaceholder, () => token);
}
