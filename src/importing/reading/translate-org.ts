/** Rewrites Org notation as Markdown, line for line, so that places stay the same. */
export function translateOrg(text: string): string {
  let block: string | undefined;
  let isDrawer = false;
  const keywords = readKeywords(text);
  return text
    .split('\n')
    .map((line) => {
      const begins = /^\s*#\+begin_(\w+)/i.exec(line)?.[1]?.toLowerCase();
      if (begins) block = begins;
      if (begins) return IS_CODE.has(begins) ? '```' : '';
      if (/^\s*#\+end_/i.test(line)) {
        const fence = block !== undefined && IS_CODE.has(block) ? '```' : '';
        block = undefined;
        return fence;
      }
      if (block !== undefined) return block === 'quote' ? `> ${inline(line)}` : line;
      if (/^\s*:(properties|logbook):\s*$/i.test(line)) isDrawer = true;
      if (isDrawer) {
        isDrawer = !/^\s*:end:\s*$/i.test(line);
        const speaker = SPEAKER.exec(line)?.[1];
        return speaker ? `Speaker: ${speaker.trim()}` : '';
      }
      return translateLine(line, keywords);
    })
    .join('\n');
}

const IS_CODE: ReadonlySet<string> = new Set(['src', 'example']);
const MAX_LEVELS = 6;

/** A drawer's property that says who spoke. */
const SPEAKER = /^\s*:(?:speakers?|presenters?|author|登壇者|発表者):\s*(\S.*)$/i;

interface Keywords {
  readonly open: ReadonlySet<string>;
  readonly done: ReadonlySet<string>;
}

/** The words that say of a headline whether it is done: `#+TODO: SEE | SEEN`, else those everybody has. */
function readKeywords(text: string): Keywords {
  const [open = '', done = ''] = (/^#\+(?:seq_)?todo:[ \t]*(\S.*)$/im.exec(text)?.[1] ?? '').split('|');
  const words = (list: string): string[] =>
    list
      .split(/\s+/)
      .map((word) => word.replace(/\([\s\S]*/, ''))
      .filter(Boolean);
  return {
    open: new Set(['TODO', 'WAITING', 'NEXT', ...words(open)]),
    done: new Set(['DONE', 'CANCELLED', 'CANCELED', ...words(done)]),
  };
}

function translateLine(line: string, { open, done }: Keywords): string {
  if (/^\s*#(\+|\s)/.test(line)) return '';
  const heading = /^(\*+) +(\S.*)$/.exec(line);
  if (!heading) return inline(line);
  const [, stars = '', rest = ''] = heading;
  const keyword = /^\S+(?= )/.exec(rest)?.[0] ?? '';
  const isOpen = open.has(keyword);
  const title = isOpen || done.has(keyword) ? rest.slice(keyword.length).trimStart() : rest;
  const words = inline(withoutTags(title.replace(/^\[#[A-Z]\] +/, '')));
  // What is to be done is no chapter.
  return isOpen ? `- ${words}` : `${'#'.repeat(Math.min(MAX_LEVELS, stars.length))} ${words}`;
}

/** A heading's tags are one word at its end: `:talk:keynote:`. */
function withoutTags(heading: string): string {
  const words = heading.trimEnd();
  const tags = words.slice(Math.max(words.lastIndexOf(' '), words.lastIndexOf('\t')) + 1);
  return /^:[\w@:]+:$/.test(tags) ? words.slice(0, -tags.length).trimEnd() : heading;
}

const inline = (text: string): string =>
  text
    .replace(/\[\[(https?:[^[\]]+)\]\[([^[\]]+)\]\]/g, '[$2]($1)')
    .replace(/\[\[(https?:[^[\]]+)\]\]/g, '<$1>')
    .replace(/\[\[[^[\]]*\](?:\[([^[\]]*)\])?\]/g, (_, name: string | undefined) => name ?? '')
    .replace(/(^|\s)\*([^*\s][^*\n]*)\*(?=$|[\s.,、。])/g, '$1**$2**')
    .replace(/(^|\s)[=~]([^=~\s][^=~\n]*)[=~](?=$|[\s.,、。])/g, '$1`$2`');
