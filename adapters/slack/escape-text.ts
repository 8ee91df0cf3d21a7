import { cutText } from '../../src/index.ts';
import { cleanText } from './clean-text.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Text for where Slack reads control sequences: `text` and text objects. `<!channel>` comes out as it is written and pings nobody.
 * Not for rich text, which Slack takes literally. At most `limit` characters, never half an entity.
 */
export function escapeText(text: string, limit: number): string {
  const clean = cleanText(text);
  let room = limit;
  for (;;) {
    const escaped = cutText(clean, room).replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
    if (escaped.length <= limit) return escaped;
    room = Math.min(room - 1, Math.floor((room * limit) / escaped.length));
  }
}
