const MAX_LENGTH = 2_000;

/** An address that can stand in a link of Markdown; undefined for anything but http and https. */
export function safeUrl(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href, username, password } = new URL(url);
  if (!/^https?:$/.test(protocol) || username || password || href.length > MAX_LENGTH) return undefined;
  return href.replace(/[()<>\\]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}
