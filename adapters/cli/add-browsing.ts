import { Option } from 'commander';
import type { AddCommand, ProgramParts } from './program-parts.ts';
import { wholeNumber } from './whole-number.ts';

/** `events`, `sessions`, `show`: what the data hold. */
export function addBrowsing(add: AddCommand, { messages, contextFor, onExit }: ProgramParts): void {
  const { cli } = messages;
  const json = new Option('--json', cli.json);
  add('events', cli.events)
    .addOption(new Option('--year <n>', cli.eventsYear).argParser(wholeNumber(cli.badYear, 9_999, 1_000)))
    .option('--place <name>', cli.eventsPlace)
    .option('--series <name>', cli.eventsSeries)
    .addOption(json)
    .action(async (options) => {
      const { runEvents } = await import('./run-browse.ts');
      onExit(await runEvents({ ...options, json: options.json === true }, await contextFor(options)));
    });
  add('sessions', cli.sessions)
    .argument('<event>', cli.sessionsEvent)
    .addOption(new Option('--day <n>', cli.sessionsDay).argParser(wholeNumber(cli.badDay)))
    .addOption(json)
    .action(async (event: string, options) => {
      const { runSessions } = await import('./run-browse.ts');
      onExit(await runSessions(event, { ...options, json: options.json === true }, await contextFor(options)));
    });
  add('show', cli.show)
    .argument('<session>', cli.showSession)
    .addOption(json)
    .action(async (session: string, options) => {
      const { runShow } = await import('./run-browse.ts');
      onExit(await runShow(session, { json: options.json === true }, await contextFor(options)));
    });
}
