const MAX_LENGTH = 2_000;
/** What an address may hold (RFC 3986); `new URL` lets more of it stand in a query. Parentheses and backslashes would end a link of Markdown. */
const NOT_OF_AN_ADDRESS = /[^A-Za-z0-9\-._~:/?#[\]@!$&'*+,;=%]/g;
const BRACKETS = /[[\]]/g;

/** An address that can stand in a link of Markdown and in a button; undefined for anything but http and https. */
export function safeUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href, username, password, host, origin } = new URL(url);
  if (!/^https?:$/.test(protocol) || username || password || host === '' || href.length > MAX_LENGTH) return undefined;
  const rest = href.slice(origin.length).replace(BRACKETS, encoded).replace(NOT_OF_AN_ADDRESS, encoded);
  return origin + rest.replace(/%(?![0-9A-Fa-f]{2})/g, '%25');
}

const encoded = (letter: string): string => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
