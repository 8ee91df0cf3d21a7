/** An address that may be linked to: of the web, and nothing that a browser would run. */
export const safeUrl = (url: string | undefined): string | undefined =>
  url !== undefined && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : undefined;
