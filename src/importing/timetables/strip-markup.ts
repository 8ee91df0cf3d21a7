const BLOCKS = 'p|div|ul|ol|li|h[1-6]|blockquote|pre|table|tr|br|hr';
const INLINE = 'a|b|i|u|s|em|strong|span|code|small|sup|sub|td|th|img|font|mark|del|ins';
const BLOCK_TAG = new RegExp(`</?(?:${BLOCKS})(?:\\s[^<>]*)?/?>`, 'gi');
const INLINE_TAG = new RegExp(`</?(?:${INLINE})(?:\\s[^<>]*)?/?>`, 'gi');
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The text of an abstract that somebody wrote as HTML. What only looks like a tag, `Vec<T>` for one, stays. */
export function stripMarkup(text: string): string {
  return text
    .replace(BLOCK_TAG, '\n')
    .replace(INLINE_TAG, '')
    .replace(
      /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
      (whole, name?: string, decimal?: string, hex?: string) =>
        name
          ? (ENTITIES[name.toLowerCase()] ?? whole)
          : characterOf(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16), whole),
    );
}

function characterOf(code: number, otherwise: string): string {
  const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : otherwise;
}
