const emailAddress = /[^\s@<>"'(),:;[\]/]+@[^\s@<>"'(),:;[\]/]+\.[^\s@<>"'(),:;[\]/]+/g;
const addressWithPassword = /\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi;
const tokenLike = /(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{24,}(?![A-Za-z0-9_-])/g;

/**
 * Free text, such as an error's message, fit for logs: e-mail addresses, the credentials of connection strings, and what
 * looks like a token (24 or more URL-safe characters, mixed case with something that is no letter) are replaced.
 */
export function hideSecrets(text: string): string {
  const withoutAddresses = text.replace(addressWithPassword, "$1[credentials]@").replace(emailAddress, "[e-mail]");
  return withoutAddresses.replace(tokenLike, (word) => (/[A-Z]/.test(word) && /[a-z]/.test(word) && /[^A-Za-z]/.test(word) ? "[token]" : word));
}

/** A URL's path fit for logs: in it every long segment with a capital letter is a link's token; UUIDs and slugs are lower case. */
export function hidePathTokens(path: string): string {
  return path.replace(tokenLike, (segment) => (/[A-Z]/.test(segment) ? "[token]" : segment)).replace(emailAddress, "[e-mail]");
}
