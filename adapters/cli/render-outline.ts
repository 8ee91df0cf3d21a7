import type { ExplainedHead, ImportResult } from '../../src/index.ts';
import { cleanText } from './clean-text.ts';
import type { CommandContext } from './command-context.ts';

/** The outline of a report as a picture: every heading with what became of it, how sure that is, and the weightiest reasons. */
export function renderOutline({ heads }: ImportResult, { messages, style }: CommandContext): string {
  const lines = heads.map((head) => {
    const place = String(head.lines[0]).padStart(LINE_WIDTH);
    const indent = '  '.repeat(Math.max(0, head.level === 0 ? MAX_DEPTH : head.level - 1));
    const fate = `${MARKS[head.fate]} ${messages.importing.fates[head.fate]}`;
    const reasons = head.why.slice(0, MAX_REASONS).map(({ code, weight }) => `${code} ${weight > 0 ? '+' : ''}${weight}`);
    const isTalk = head.fate === 'talk';
    const text = isTalk ? style.bold(cleanText(head.text)) : cleanText(head.text);
    return `${style.dim(place)}  ${indent}${text}\n${' '.repeat(LINE_WIDTH)}  ${indent}${style.dim(`${fate} ${head.confidence.toFixed(2)}  ${reasons.join(', ')}`)}`;
  });
  return [style.bold(messages.importing.outline), ...lines, ''].join('\n');
}

const LINE_WIDTH = 6;
const MAX_DEPTH = 3;
/** More than these decided nothing. */
const MAX_REASONS = 5;

const MARKS: Readonly<Record<ExplainedHead['fate'], string>> = {
  talk: '●',
  part: '│',
  joined: '│',
  'other-event': '×',
  'no-talk': '○',
  'no-head': '·',
};
