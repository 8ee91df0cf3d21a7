import { digestJson, findEvent, localToday, presentDigest, previewDigest, withoutUndefined } from '../../src/index.ts';
import type { CommandContext } from './command-context.ts';
import { EXIT_CODE, type ExitCode } from './exit-code.ts';
import { forReading } from './for-terminal.ts';
import { TERMINAL } from './platform.ts';
import { renderPresentation } from './render-presentation.ts';
import { UsageError } from './usage-error.ts';

export interface DigestOptions {
  readonly event?: string;
  readonly date?: string;
  readonly json: boolean;
}

/** `kikigaki digest [--event ID] [--date YYYY-MM-DD]`: the digest that a new subscription would get that day; with an event, what is told of that day of it. */
export async function runDigest({ event, date, json }: DigestOptions, context: CommandContext): Promise<ExitCode> {
  const { messages, settings, style, print, report } = context;
  if (date !== undefined && !isDay(date)) throw new UsageError(messages.digest.cli.badDate);
  const { whole } = await context.open();
  const corpus = await whole();
  const named = event === undefined ? undefined : findEvent(event, corpus.events);
  const today = date ?? localToday(Date.now(), settings.timeZone);
  const isNoDay = named !== undefined && date !== undefined && named.dates.length > 0 && !named.dates.includes(date);
  const digest = isNoDay ? undefined : previewDigest(corpus, withoutUndefined({ date: today, event: named?.id }));
  if (json) print(JSON.stringify(digest ? digestJson(digest) : { date: today, kind: 'nothing', sections: [] }));
  else if (digest)
    print(
      renderPresentation(
        forReading(
          presentDigest(digest, {
            settings: { format: 'full', language: settings.language, zone: settings.timeZone },
            platform: TERMINAL,
          }),
        ),
        style,
      ).text,
    );
  else if (isNoDay) report(messages.digest.cli.noDay(date, named.name, named.dates));
  else report(messages.digest.nothing);
  return digest ? EXIT_CODE.answered : EXIT_CODE.nothingFound;
}

const isDay = (date: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) && new Date(`${date}T00:00:00Z`).toJSON()?.slice(0, 10) === date;
