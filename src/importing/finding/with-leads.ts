import type { Block } from '../reading/source-document.ts';
import { isNameLike } from './is-name-like.ts';
import { isTimed } from './is-timed.ts';

/** Marks the titles that paragraphs begin with where a page has neither headings nor bold type: `HINGES ARE INTERFACES. Rob Pardew. He says …`. Two paragraphs at least have to do so. */
export function withLeads(source: readonly Block[]): readonly Block[] {
  const blocks = source.map(withTimedLead);
  if (blocks.filter(({ kind }) => kind === 'heading').length > MAX_HEADINGS) return blocks;
  const leads = blocks.map((block) =>
    block.kind === 'line' && block.hasGap && block.links.length === 0 && !block.lead && !block.isStrong
      ? leadOf(block.text)
      : undefined,
  );
  if (leads.filter((lead) => lead !== undefined).length < MIN_ALIKE) return blocks;
  return blocks.map((block, index) => {
    const lead = leads[index];
    return lead === undefined ? block : { ...block, lead };
  });
}

/** Bold words behind a time are a title as well as bold words that begin a line. */
function withTimedLead(block: Block): Block {
  const [first] = block.emphasis ?? [];
  if (first === undefined || block.lead !== undefined || block.isStrong || block.kind === 'heading' || !isTimed(block))
    return block;
  const at = block.text.indexOf(first);
  return at > 0 && at <= MAX_TIME ? { ...block, lead: first } : block;
}

/** `Fri 10:00 – 10:45 `. */
const MAX_TIME = 24;

/** The page's own title may be one. */
const MAX_HEADINGS = 2;
const MIN_ALIKE = 2;
const MAX_LEAD = 90;
const MAX_NAME = 40;

/** The words before the first full stop, colon or dash, where a name and another stop follow. */
function leadOf(text: string): string | undefined {
  const start = text.slice(0, MAX_LEAD + MAX_NAME);
  const stop = /[.。:：]|\s[—–|/-](?=\s)/.exec(start);
  if (!stop || stop.index < MIN_LEAD || stop.index > MAX_LEAD || /^["“「『]/.test(start)) return undefined;
  const rest = start.slice(stop.index + stop[0].length).trimStart();
  const end = rest.search(/[.。,、:：(（]/);
  const name = (end < 0 ? rest : rest.slice(0, end)).trim();
  const isName = isNameLike(name) || /^[\p{L}・ ]{2,16}(?:さん|氏|先生)$/u.test(name);
  return isName && end >= 0 && rest.length - end >= MIN_NOTE ? start.slice(0, stop.index).trim() : undefined;
}

const MIN_LEAD = 4;
/** Where nothing follows, the whole line is the title. */
const MIN_NOTE = 12;
