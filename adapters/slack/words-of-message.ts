/** Names of what holds words, in the order in which they are shown. */
const WORDS = ['pretext', 'author_name', 'title', 'text', 'alt_text', 'label', 'description'] as const;
/** Names of what holds more of the same. */
const INNER = ['blocks', 'message_blocks', 'message', 'fields', 'elements', 'rows', 'child_blocks', 'accessory'] as const;
/** Deeper than Slack nests. */
const MAX_DEPTH = 20;

type Json = Readonly<Record<string, unknown>>;

interface Message {
  readonly text: string;
  readonly blocks?: readonly unknown[] | undefined;
  readonly attachments?: readonly unknown[] | undefined;
}

/** The words of a message, also of one that has only blocks or attachments, as alerts have, or that forwards another. */
export function wordsOfMessage({ text, blocks = [], attachments = [] }: Message): string {
  const own = text.trim() ? text : wordsIn(blocks, 0);
  return [own, wordsIn(attachments, 0)].filter((words) => words.trim() !== '').join('\n');
}

function wordsIn(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return joined(value, '\n', depth);
  if (typeof value !== 'object' || value === null) return '';
  const object = value as Json;
  // A sentence of rich text is cut where its looks change.
  if (String(object['type']).startsWith('rich_text_section')) return joined(object['elements'], '', depth);
  const own = joined(
    WORDS.map((name) => object[name]),
    '\n',
    depth,
  );
  // Texts beside blocks say the same again, for where blocks cannot be shown.
  const inner =
    own && typeof object['text'] === 'string'
      ? ''
      : joined(
          INNER.map((name) => object[name]),
          '\n',
          depth,
        );
  const rest = own || inner ? '' : wordsIn(object['url'] ?? object['value'] ?? object['fallback'], depth + 1);
  return [own, inner, rest].filter(Boolean).join('\n');
}

const joined = (values: unknown, between: string, depth: number): string =>
  Array.isArray(values)
    ? values
        .map((value) => wordsIn(value, depth + 1))
        .filter((words) => words !== '')
        .join(between)
    : '';
