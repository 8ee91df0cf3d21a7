import { addLimit, type Draft } from '../draft.ts';
import type { Span } from '../span.ts';

/** What is said behind a word that stands in the names of events. */
const IN_NAME =
  /^(?:って|という|っていう|と(?:いう)?|が|の)?(?:名前|名|イベント名|正式名称|語|単語|文字)(?:が|の|に|を)?(?:つい|付い|つく|付く|入っ|入る|含む|含ま|ある|冠し)|^['"]? (?:is )?in (?:its|their|the) (?:full |official |event )?names?/;
const NAME_HAS = /(?:名前|イベント名|名称)(?:の中)?に$/;
const EVENT = /イベント|カンファ|大会|回(?:は|を|って|の|$|[?？])|event|conference|edition/;
const MIN_WORD = 3;

/** Tokyoって名前がついたイベント, events with Tokyo in their name: those whose name has the word, wherever they were held. */
export function readNamedAfter(draft: Draft): void {
  const { spans, text, lexicon } = draft;
  if (!EVENT.test(text)) return;
  for (const span of spans as Span[]) {
    if (span.role !== undefined || span.text.length < MIN_WORD || !isNamedAfter(text, span)) continue;
    const values = lexicon.events.filter(({ name }) => name.toLowerCase().includes(span.text)).map(({ id }) => id);
    if (values.length === 0) continue;
    addLimit(draft, { limit: 'event', values }, 'is');
    span.role = 'limit';
    const end = span.end + (IN_NAME.exec(text.slice(span.end))?.[0].length ?? 0);
    for (const said of spans as Span[])
      if (said.start >= span.end && said.start < end && said.limit === undefined) said.role = 'grammar';
  }
}

const isNamedAfter = (text: string, { start, end }: Span): boolean =>
  IN_NAME.test(text.slice(end)) || NAME_HAS.test(text.slice(0, start).replace(/[「『"]$/, ''));
