import { createColors } from 'picocolors';
import terminalLink from 'terminal-link';
import wrapAnsi from 'wrap-ansi';

/** How text may look where it is shown. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly mark: (text: string) => string;
  readonly accent: (text: string) => string;
  readonly bad: (text: string) => string;
  /** A label that leads to an address; with the address behind it where it cannot be clicked. */
  readonly link: (label: string, url: string) => string;
  /** Breaks a paragraph into lines that fit and indents them. */
  readonly paragraph: (text: string, indent: number) => string;
}

const WIDEST = 100;
const PLAIN_WIDTH = Number.POSITIVE_INFINITY;

interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** The style that fits a stream: colours and links on a terminal (unless `NO_COLOR` is set), plain text in a pipe or a file. */
export function styleFor(stream: Stream, environment: Readonly<Record<string, string | undefined>>): Style {
  const isTerminal = stream.isTTY === true;
  const colours = createColors(isTerminal && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb');
  const width = isTerminal ? Math.min(WIDEST, stream.columns ?? WIDEST) : PLAIN_WIDTH;
  return {
    bold: colours.bold,
    dim: colours.dim,
    mark: (text) => colours.bold(colours.yellow(text)),
    accent: colours.cyan,
    bad: colours.red,
    link: (label, url) => (isTerminal && terminalLink.isSupported ? terminalLink(label, url) : `${label}: ${url}`),
    paragraph: (text, indent) => {
      const margin = ' '.repeat(indent);
      const lines = width === PLAIN_WIDTH ? text : wrapAnsi(text, width - indent, { hard: true });
      return lines.split('\n').map((line) => margin + line).join('\n');
    },
  };
}
