import { z } from 'zod';
import { COMPONENT } from './protocol.ts';
import { spokenWords } from './spoken-words.ts';

const text = z.string().nullish().catch(undefined);
const embed = z.object({
  title: text,
  description: text,
  author: z.object({ name: text }).nullish().catch(undefined),
  fields: z.array(z.object({ name: text, value: text })).catch([]),
});
/** A component, with what is in it. */
interface Component {
  readonly type?: number | undefined;
  readonly content?: string | undefined;
  readonly components?: readonly Component[] | undefined;
}
const component: z.ZodType<Component> = z.lazy(() =>
  z.object({
    type: z.number().optional().catch(undefined),
    content: z.string().optional().catch(undefined),
    components: z.array(component).optional().catch(undefined),
  }),
);
const content = z.object({
  content: text,
  embeds: z.array(embed).catch([]),
  components: z.array(component).catch([]),
});
const message = content.extend({
  message_snapshots: z.array(z.object({ message: content })).catch([]),
  poll: z
    .object({ question: z.object({ text }) })
    .nullish()
    .catch(undefined),
});

/** Components lie in each other; deeper ones are nobody's message. */
const MAX_DEPTH = 5;
/** Longer messages are not read to the end. */
const MAX_LENGTH = 2_000;

/** What a message says, wherever in it: its text, what it forwards, its embeds, its components. Empty where there are no words. */
export function messageWords(payload: unknown): string {
  const read = message.safeParse(payload);
  if (!read.success) return '';
  const { message_snapshots: forwarded, poll } = read.data;
  const all = [...textsOf(read.data), poll?.question.text, ...forwarded.flatMap((one) => textsOf(one.message))];
  const lines = all.map((one) => spokenWords(one ?? '')).filter((line) => line !== '');
  return [...new Set(lines)].join('\n').slice(0, MAX_LENGTH);
}

/** An embed repeats what a link leads to: only where nothing was written does it say what is meant. */
function textsOf({ content: own, embeds, components }: z.infer<typeof content>): readonly (string | null | undefined)[] {
  const written = [own, ...components.flatMap((one) => textDisplays(one, MAX_DEPTH))];
  if (written.some((one) => spokenWords(one ?? '') !== '')) return written;
  return embeds.flatMap(({ title, description, author, fields }) => [
    title,
    description,
    ...(title || description ? [] : [author?.name]),
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
}

function textDisplays({ type, content: shown, components = [] }: Component, depth: number): readonly (string | undefined)[] {
  if (depth === 0) return [];
  return [...(type === COMPONENT.text ? [shown] : []), ...components.flatMap((one) => textDisplays(one, depth - 1))];
}
