import { createColors } from 'picocolors';

export interface Colours {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly mark: (text: string) => string;
  readonly accent: (text: string) => string;
  readonly bad: (text: string) => string;
}

/** How text may look where it is shown. */
export interface Style extends Colours {
  /** A label that leads to an address; with the address behind it where it cannot be clicked. */
  readonly link: (label: string, url: string) => string;
  /** Breaks a paragraph into lines that fit and indents them; the first one by `first`, where that is another. */
  readonly paragraph: (text: string, indent: number, first?: number) => string;
}

const MAX_WIDTH = 100;
const NARROWEST = 20;

interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The style that fits a stream: colours, links and line breaks on a terminal (no colour where `NO_COLOR` is set), plain text in a pipe or a file. */
export async function styleFor(stream: Stream, environment: Environment): Promise<Style> {
  const colours = coloursFor(stream, environment);
  if (!stream.isTTY) {
    return { ...colours, link: (label, url) => `${label}: ${url}`, paragraph: indentLines };
  }
  // Loaded only here: a pipe needs neither, and each takes time to load.
  const [{ default: terminalLink }, { wrapText }] = await Promise.all([import('terminal-link'), import('./wrap-text.ts')]);
  const width = Math.min(MAX_WIDTH, stream.columns || MAX_WIDTH);
  return {
    ...colours,
    link: (label, url) => (terminalLink.isSupported ? terminalLink(label, url) : `${label}: ${url}`),
    paragraph: (text, indent, first = indent) => wrapText(text, Math.max(NARROWEST + indent, width), { indent, first }),
  };
}

/** Without breaking any: a pipe has no width. */
export const indentLines = (text: string, indent: number, first = indent): string =>
  text
    .split('\n')
    .map((line, at) => (line === '' ? '' : ' '.repeat(at === 0 ? first : indent) + line))
    .join('\n');

/** Only the colours, for messages that are a line each. */
export function coloursFor(stream: Stream, environment: Environment): Colours {
  const colours = createColors(stream.isTTY === true && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb');
  return {
    bold: colours.bold,
    dim: colours.dim,
    mark: (text) => colours.bold(colours.yellow(text)),
    accent: colours.cyan,
    bad: colours.red,
  };
}
