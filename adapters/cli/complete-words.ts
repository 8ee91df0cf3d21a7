import type { Command, Option } from 'commander';
import { FILES, FOLDERS, SHELLS } from './completion-scripts.ts';

/** What can stand at a place, and what it means. */
export interface Completion {
  readonly word: string;
  readonly about: string;
}

export interface CompletionParts {
  readonly program: Command;
  readonly languages: readonly string[];
  readonly platforms: readonly string[];
  /** The ids of all events. */
  readonly events: () => readonly string[];
}

/** What may stand where the last of the words behind `kikigaki` is being typed; it may be empty. */
export function completeWords(words: readonly string[], parts: CompletionParts): readonly Completion[] {
  const typed = words.at(-1) ?? '';
  return candidates(words.slice(0, -1), typed, parts).filter(({ word }) => isName(word) || word.startsWith(typed));
}

/** The shell looks for names of files by itself. */
const isName = (word: string): boolean => word === FILES || word === FOLDERS;

function candidates(before: readonly string[], typed: string, parts: CompletionParts): readonly Completion[] {
  const [name, ...rest] = before;
  const command = parts.program.commands.find((one) => one.name() === name);
  if (name === undefined || name === 'help') return rest.length > 0 ? [] : commandsOf(parts.program);
  if (!command) return [];
  const last = command.options.find((option) => option.long === rest.at(-1));
  if (last && takesValue(last)) return valuesOf(last.long ?? '', parts);
  if (typed.startsWith('-')) return optionsOf(command, rest);
  const place = operandsOf(command, rest).length;
  const argument = command.registeredArguments[place] ?? command.registeredArguments.findLast(({ variadic }) => variadic);
  return argument ? valuesOf(argument.name(), parts) : [];
}

function commandsOf(program: Command): readonly Completion[] {
  const { commands } = program;
  return program
    .createHelp()
    .visibleCommands(program)
    .filter((command) => commands.includes(command))
    .map((command) => ({ word: command.name(), about: command.description() }));
}

/** Those that were not given yet; `--data` may be given again. */
function optionsOf(command: Command, given: readonly string[]): readonly Completion[] {
  const options = command.options.filter(({ long }) => long === '--data' || !given.includes(long ?? ''));
  return options.map(({ long, description }) => ({ word: long ?? '', about: description }));
}

const takesValue = ({ required, optional }: Option): boolean => required || optional;

/** What is neither an option nor the value of one. */
const operandsOf = (command: Command, words: readonly string[]): readonly string[] =>
  words.filter((word, at) => {
    const before = command.options.find(({ long }) => long === words[at - 1]);
    return !word.startsWith('-') && !(before && takesValue(before));
  });

/** By the name of an option or of an argument. */
function valuesOf(name: string, { languages, platforms, events }: CompletionParts): readonly Completion[] {
  const values: Readonly<Record<string, () => readonly string[]>> = {
    '--lang': () => languages,
    '--data': () => [FOLDERS],
    '--out': () => [FOLDERS],
    '--batch': () => [FILES],
    '--event': events,
    event: events,
    file: () => [FILES],
    source: () => [FILES],
    platform: () => platforms,
    kind: () => ['ask', 'digest'],
    shell: () => SHELLS,
  };
  return (values[name]?.() ?? []).map((word) => ({ word, about: '' }));
}
