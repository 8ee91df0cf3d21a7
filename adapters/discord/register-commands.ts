import type { REST } from 'discord.js';
import type { CommandBody } from './command-body.ts';
import { commandBodies } from './commands.ts';

/** Where commands are registered: everywhere, or in one server, where changes show at once. */
export interface RegistrationPlace {
  readonly applicationId: string;
  readonly guildId?: string;
}

/** What registering changes, by name. */
export interface RegistrationPlan {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** How many there are to be. */
  readonly total: number;
}

export const isChange = ({ added, changed, removed }: RegistrationPlan): boolean =>
  added.length + changed.length + removed.length > 0;

/** Makes Discord's list of commands ours; sends nothing where it is already. Rejects as `REST` does. */
export async function registerCommands(rest: REST, place: RegistrationPlace): Promise<RegistrationPlan> {
  const plan = await planRegistration(rest, place);
  if (isChange(plan)) await rest.put(routeOf(place), { body: wantedAt(place) });
  return plan;
}

/** What registering would change. */
export async function planRegistration(rest: REST, place: RegistrationPlace): Promise<RegistrationPlan> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  const current = (await rest.get(routeOf(place), { query })) as readonly CommandBody[];
  const wanted = wantedAt(place);
  const found = (command: CommandBody): CommandBody | undefined => current.find((other) => keyOf(other) === keyOf(command));
  return {
    added: wanted.filter((command) => !found(command)).map(({ name }) => name),
    changed: wanted.filter((command) => !isSame(command, found(command) ?? command)).map(({ name }) => name),
    removed: current.filter((command) => !wanted.some((other) => keyOf(other) === keyOf(command))).map(({ name }) => name),
    total: wanted.length,
  };
}

const routeOf = ({ applicationId, guildId }: RegistrationPlace): `/${string}` =>
  `/applications/${applicationId}/${guildId === undefined ? '' : `guilds/${guildId}/`}commands`;

/** In one server there is no other context. */
const wantedAt = ({ guildId }: RegistrationPlace): readonly CommandBody[] =>
  guildId === undefined ? commandBodies() : commandBodies().map(({ integration_types, contexts, ...command }) => command);

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
