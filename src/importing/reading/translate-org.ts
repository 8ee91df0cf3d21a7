/** Rewrites Org notation as Markdown, line for line, so that places stay the same. */
export function translateOrg(text: string): string {
  let block: string | undefined;
  let isDrawer = false;
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
        return '';
      }
      return translateLine(line);
    })
    .join('\n');
}

const IS_CODE: ReadonlySet<string> = new Set(['src', 'example']);
const MOST_LEVELS = 6;

function translateLine(line: string): string {
  if (/^\s*#(\+|\s)/.test(line)) return '';
  const heading = /^(\*+) +(?:(TODO|DONE|WAITING) +)?(\S.*)$/.exec(line);
  if (!heading) return inline(line);
  const words = inline((heading[3] ?? '').replace(/[ \t]+:[\w@:]+:[ \t]*$/, ''));
  // What is to be done is no chapter.
  return heading[2] ? `- ${words}` : `${'#'.repeat(Math.min(MOST_LEVELS, heading[1]?.length ?? 1))} ${words}`;
}

const inline = (text: string): string =>
  text
    .replace(/\[\[(https?:[^\]]+)\]\[([^\]]+)\]\]/g, '[$2]($1)')
    .replace(/\[\[(https?:[^\]]+)\]\]/g, '<$1>')
    .replace(/\[\[[^\]]*\](?:\[([^\]]*)\])?\]/g, (_, name: string | undefined) => name ?? '')
    .replace(/(^|\s)\*([^*\s][^*\n]*)\*(?=$|[\s.,、。])/g, '$1**$2**')
    .replace(/(^|\s)[=~]([^=~\s][^=~\n]*)[=~](?=$|[\s.,、。])/g, '$1`$2`');
