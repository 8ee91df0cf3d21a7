/** Rewrites Hiki notation as Markdown, line for line, so that places stay the same. */
export const translateHiki = (text: string): string => text.split('\n').map(translateLine).join('\n');

const MAX_LEVELS = 6;

function translateLine(line: string): string {
  const heading = /^(!{1,6})\s*(\S.*)$/.exec(line);
  if (heading) return `${'#'.repeat(Math.min(MAX_LEVELS, heading[1]?.length ?? 1))} ${inline(heading[2] ?? '')}`;
  const item = /^([*#]{1,4})\s*(\S.*)$/.exec(line);
  if (item) {
    const [, mark = '*', words = ''] = item;
    return `${'   '.repeat(mark.length - 1)}${mark.startsWith('#') ? '1.' : '-'} ${inline(words)}`;
  }
  const term = /^:([^:]+):(.*)$/s.exec(line);
  if (term) return inline(`${term[1]}: ${term[2]?.trimStart()}`);
  if (line.startsWith('""')) return `> ${inline(line.slice(2).trim())}`;
  if (/^(<<<|>>>)/.test(line)) return '```';
  if (/^(\/\/|\{\{[^}]*\}\}\s*$)/.test(line)) return '';
  if (line.startsWith('||'))
    return line
      .split('||')
      .map((cell) => inline(cell.trim()))
      .filter(Boolean)
      .join(', ');
  return inline(line.replace(/^ +(?=\S)/, ''));
}

const inline = (text: string): string =>
  text
    .replace(/\[\[([^[\]|]+)\|(https?:[^[\]]+)\]\]/g, '[$1]($2)')
    .replace(/\[\[(https?:[^[\]]+)\]\]/g, '<$1>')
    .replace(/\[\[([^[\]|]+)(?:\|[^[\]]*)?\]\]/g, '$1')
    .replace(/\{\{[^{}]*\}\}/g, '')
    .replace(/'''([^']+)'''/g, '**$1**')
    .replace(/''([^']+)''/g, '*$1*')
    .replace(/==([^=\s][^=]*)==/g, '$1');
