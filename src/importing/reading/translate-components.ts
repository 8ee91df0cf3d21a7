/**
 * Rewrites what blogs add to Markdown, line for line, so that places stay the same: components of MDX, shortcodes of Hugo and
 * Jekyll, embeds of Zenn. What they say about a talk stays as text, what they point to as a link, the rest goes.
 */
export function translateComponents(source: string): string {
  let fence: string | undefined;
  return source
    .split('\n')
    .map((line) => {
      const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1];
      if (mark && (fence === undefined || fence === mark)) fence = fence === undefined ? mark : undefined;
      return fence !== undefined || mark ? line : translateLine(line);
    })
    .join('\n');
}

/** Code on one line is data, not text. */
const MAX_LENGTH = 2_000;

function translateLine(line: string): string {
  if (line.length > MAX_LENGTH) return line;
  const embed = /^@\[(\w+)\]\(([^()\s]+)\)/.exec(line);
  if (embed) return addressOf(embed[1] ?? '', embed[2] ?? '') ?? '';
  if (/^(?:import|export)\s+[\w{*].*(?:from\s+['"]|=\s*[[{(]|function\b)/.test(line)) return '';
  const shortcode = /^\{(?:\{[<%]|%)-?\s{0,3}\/?(\w[\w/.-]{0,40})(.*)(?:[>%]\}\}|%\})$/.exec(line.trim());
  if (shortcode) return translateComponent(shortcode[1] ?? '', shortcode[2] ?? '');
  const component = /^\s*<([A-Z]\w*)(\s[^<>]*)?>(.*)$/.exec(line);
  if (!component) return line;
  const [, name = '', inside = '', rest = ''] = component;
  return `${translateComponent(name, inside)} ${rest.replace(/<\/?[A-Z][^<>]*>/g, ' ')}`.trim();
}

/** A talk's component is its heading, a person's says who speaks, a player's is a link. */
function translateComponent(name: string, inside: string): string {
  const fields = new Map(
    [...inside.matchAll(/(?<![\w-])([\w-]{1,40})\s{0,3}=\s{0,3}(?:\{?"([^"]*)"\}?|\{?'([^']*)'\}?)/g)].map(
      ([, key = '', ...values]) => [key.toLowerCase(), values.find((value) => value !== undefined)?.trim() ?? ''],
    ),
  );
  const pick = (...keys: string[]): string | undefined => keys.map((key) => fields.get(key)).find(Boolean);
  const person = pick('speaker', 'speakers', 'presenter', 'by') ?? (IS_PERSON.test(name) ? pick('name', 'title') : undefined);
  const title = pick('title', 'name');
  if (title && IS_TALK.test(name)) return `### ${title}${person ? ` by ${person}` : ''}`;
  const company = pick('company', 'org', 'organization', 'affiliation');
  if (person) return `Speaker: ${person}${company ? ` (${company})` : ''}`;
  const url = pick('url', 'href', 'src', 'link');
  const id = pick('id', 'video', 'key') ?? /^\s*"?([\w-]{6,})"?\s*$/.exec(inside)?.[1];
  return (url && /^https?:/.test(url) ? `<${url}>` : id ? addressOf(name, id) : undefined) ?? '';
}

const IS_TALK = /^(?:talk|session|lecture|presentation|lightning-?talk|keynote)(?:header|heading|title|card|info)?$/i;
const IS_PERSON = /^(?:speaker|presenter|person|byline)(?:s|card|info)?$/i;

/** Where what is embedded lies, by the name of the service. */
function addressOf(service: string, id: string): string | undefined {
  if (/^https?:/.test(id)) return `<${id}>`;
  if (/^youtube/i.test(service)) return `<https://www.youtube.com/watch?v=${id.replace(/\?[\s\S]*/, '')}>`;
  if (/^vimeo/i.test(service)) return `<https://vimeo.com/${id}>`;
  if (/^speaker-?deck/i.test(service)) return `<https://speakerdeck.com/player/${id}>`;
  if (/^docswell/i.test(service)) return `<https://www.docswell.com/slide/${id}/embed>`;
  return undefined;
}
