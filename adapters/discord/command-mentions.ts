import type { CommandBody, OptionBody } from './command-body.ts';
import { commandBodies } from './commands.ts';
import { OPTION_TYPE } from './protocol.ts';

/** A text with the commands that it names so that they can be pressed: `/ask` becomes `</ask:id>`. */
export type CommandMentions = (text: string) => string;

/** Names commands as Discord knows them; as they are typed until it has told their ids. */
export interface KnownCommands {
  /** What Discord has: of each its name and id. */
  learn(registered: readonly { readonly name: string; readonly id?: string }[]): void;
  readonly mention: CommandMentions;
}

/** Nothing is known. */
export const asTyped: CommandMentions = (text) => text;

export function createKnownCommands(): KnownCommands {
  const ids = new Map<string, string>();
  return {
    learn(registered) {
      for (const { name, id } of registered) if (id !== undefined) ids.set(name, id);
    },
    mention: (text) =>
      text.replace(TYPED, (typed) => {
        const { name, path } = PATHS.get(typed) ?? {};
        const id = name === undefined ? undefined : ids.get(name);
        return id === undefined ? typed : `</${path}:${id}>`;
      }),
  };
}

interface Path {
  readonly name: string;
  /** With the subcommand, in English: Discord finds a command by that. */
  readonly path: string;
}

type Named = Pick<CommandBody | OptionBody, 'name' | 'name_localizations'>;

const namesOf = ({ name, name_localizations: others = {} }: Named): readonly string[] => [name, ...Object.values(others)];

/** How each command is typed, in every language. */
function pathsOf(command: CommandBody): readonly (readonly [string, Path])[] {
  if (command.description === undefined) return [];
  const subs = (command.options ?? []).filter(({ type }) => type === OPTION_TYPE.subcommand);
  const { name } = command;
  const typed = (names: readonly string[], path: string) => names.map((one) => [`/${one}`, { name, path }] as const);
  return [
    ...(subs.length === 0 ? typed(namesOf(command), name) : []),
    ...subs.flatMap((sub) =>
      namesOf(command).flatMap((first) =>
        typed(
          namesOf(sub).map((second) => `${first} ${second}`),
          `${name} ${sub.name}`,
        ),
      ),
    ),
  ];
}

const PATHS: ReadonlyMap<string, Path> = new Map(commandBodies({ hasImport: true }).flatMap(pathsOf));
/** The longest first: one command may begin as another is called. */
const TYPED = new RegExp(`(?:${[...PATHS.keys()].toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}_-])`, 'gu');
