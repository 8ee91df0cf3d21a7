import type { REST } from 'discord.js';
import { botGuilds } from './bot-guilds.ts';
import type { CommandBody } from './command-body.ts';
import { commandBodies } from './commands.ts';

/** Where commands are registered: everywhere, or in one server, where changes show at once. */
export interface RegistrationPlace {
  readonly applicationId: string;
  readonly guildId?: string;
  /** Whether pages can be imported: without that its command would only refuse. */
  readonly hasImport: boolean;
}

/** What registering changes, by name. */
export interface RegistrationPlan {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** How many there are to be. */
  readonly total: number;
  /** Servers that still have commands of their own from when they were registered there: each would stand twice. */
  readonly leftover: readonly string[];
}

export const isChange = ({ added, changed, removed, leftover }: RegistrationPlan): boolean =>
  added.length + changed.length + removed.length + leftover.length > 0;

/** Makes Discord's list of commands ours; sends nothing where it is already. Gives what changed, and the commands as Discord has them now. Rejects as `REST` does. */
export async function registerCommands(
  rest: REST,
  place: RegistrationPlace,
): Promise<{ readonly plan: RegistrationPlan; readonly registered: readonly CommandBody[] }> {
  const current = await currentAt(rest, place);
  const plan = await planFrom(current, rest, place);
  const { applicationId } = place;
  const registered = isChange({ ...plan, leftover: [] })
    ? ((await rest.put(routeOf(place), { body: wantedAt(place) })) as readonly CommandBody[])
    : current;
  for (const guildId of plan.leftover) await rest.put(routeOf({ applicationId, guildId }), { body: [] });
  return { plan, registered };
}

/** What registering would change. */
export const planRegistration = async (rest: REST, place: RegistrationPlace): Promise<RegistrationPlan> =>
  planFrom(await currentAt(rest, place), rest, place);

async function currentAt(rest: REST, place: RegistrationPlace): Promise<readonly CommandBody[]> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  return (await rest.get(routeOf(place), { query })) as readonly CommandBody[];
}

async function planFrom(current: readonly CommandBody[], rest: REST, place: RegistrationPlace): Promise<RegistrationPlan> {
  const wanted = wantedAt(place);
  const found = (command: CommandBody): CommandBody | undefined => current.find((other) => keyOf(other) === keyOf(command));
  return {
    added: wanted.filter((command) => !found(command)).map(({ name }) => name),
    changed: wanted.filter((command) => !isSame(command, found(command) ?? command)).map(({ name }) => name),
    removed: current.filter((command) => !wanted.some((other) => keyOf(other) === keyOf(command))).map(({ name }) => name),
    total: wanted.length,
    leftover: place.guildId === undefined ? await guildsWithCommands(rest, place) : [],
  };
}

/** What would be registered where nothing is; asks nobody. */
export const wholeRegistration = (place: Pick<RegistrationPlace, 'hasImport'>): RegistrationPlan => {
  const names = commandBodies(place).map(({ name }) => name);
  return { added: names, changed: [], removed: [], total: names.length, leftover: [] };
};

/** In so many servers is looked for commands of their own: who develops in one server has few. */
const MAX_GUILDS = 100;

async function guildsWithCommands(rest: REST, { applicationId }: RegistrationPlace): Promise<readonly string[]> {
  const found: string[] = [];
  for (const guildId of (await botGuilds(rest)).slice(0, MAX_GUILDS)) {
    // A server that the bot was added to without its commands shows none.
    const commands = await rest.get(routeOf({ applicationId, guildId })).catch(() => []);
    if (Array.isArray(commands) && commands.length > 0) found.push(guildId);
  }
  return found;
}

const routeOf = ({ applicationId, guildId }: Pick<RegistrationPlace, 'applicationId' | 'guildId'>): `/${string}` =>
  `/applications/${applicationId}/${guildId === undefined ? '' : `guilds/${guildId}/`}commands`;

/** In one server there is no other context. */
const wantedAt = (place: RegistrationPlace): readonly CommandBody[] =>
  place.guildId === undefined
    ? commandBodies(place)
    : commandBodies(place).map(({ integration_types, contexts, ...command }) => command);

const keyOf = ({ type, name }: CommandBody): string => `${type} ${name}`;

/** Whether Discord's copy says the same as ours; it adds fields of its own and writes absent ones as null, false or empty. */
function isSame(ours: unknown, theirs: unknown): boolean {
  if (isNothing(ours) && isNothing(theirs)) return true;
  if (Array.isArray(ours) && Array.isArray(theirs))
    return ours.length === theirs.length && ours.every((item, index) => isSame(item, theirs[index]));
  if (typeof ours === 'object' && ours !== null && typeof theirs === 'object' && theirs !== null)
    return [...KNOWN, ...Object.keys(ours)].every((key) => isSame(Reflect.get(ours, key), Reflect.get(theirs, key)));
  // Permissions are sent as a number and come back as a text.
  return String(ours) === String(theirs);
}

/** Looked at even where we leave them out. */
const KNOWN = ['required', 'autocomplete', 'max_length', 'min_value', 'choices', 'default_member_permissions'];

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0);
