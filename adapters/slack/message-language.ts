import { z } from 'zod';
import { LANGUAGES, type Language, messagesIn } from '../../src/index.ts';

const button = z.object({ text: z.object({ text: z.string() }) }).catch({ text: { text: '' } });
const card = z.object({ actions: z.array(button) });
/** A row of buttons, or of cards that have some. */
const labelled = z.object({
  elements: z.array(z.union([card, button.transform((one) => ({ actions: [one] }))])).catch([]),
});
/** Our buttons, in each language. */
const LABELS = LANGUAGES.map((language): readonly [Language, ReadonlySet<string>] => {
  const { chat, digest } = messagesIn(language);
  return [language, new Set<string>([...Object.values(chat.button), ...Object.values(digest.button)])];
});

/** The language that a message of ours is in, by its buttons; undefined where it has none that tell. */
export function messageLanguage(blocks: readonly unknown[] = []): Language | undefined {
  const labels = blocks.flatMap((block) => {
    const { success, data } = labelled.safeParse(block);
    return success ? data.elements.flatMap(({ actions }) => actions.map(({ text }) => text.text)) : [];
  });
  const counts = LABELS.map(([language, known]) => [language, labels.filter((label) => known.has(label)).length] as const);
  const [best] = counts.toSorted(([, a], [, b]) => b - a);
  return best && best[1] > 0 ? best[0] : undefined;
}
