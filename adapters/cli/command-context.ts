import type { Messages, OpenedAnywhere } from '../../src/index.ts';
import type { CommandSettings } from '../config.ts';
import type { Colours, Style } from './terminal.ts';

/** What every command is given. */
export interface CommandContext {
  readonly settings: CommandSettings;
  readonly messages: Messages;
  /** How stdout may look. */
  readonly style: Style;
  /** How stderr may look. */
  readonly errorStyle: Colours;
  /** Writes a line to stdout. */
  readonly print: (line: string) => void;
  /** Writes a line for people to stderr. */
  readonly report: (line: string) => void;
  /** Shows a line on a terminal's stderr in place of the one shown before; an empty one takes it away. */
  readonly show: (line: string) => void;
  /** Opens the data, telling on stderr what takes time or went wrong. */
  readonly open: () => Promise<OpenedAnywhere>;
}
