import { type Programme, presentDetails, type SessionDetails } from '../../src/index.ts';
import type { SlackContext } from './context.ts';
import { escapeText } from './escape-text.ts';
import { SLACK_LIMITS } from './limits.ts';
import { linkShared } from './payloads.ts';
import { plainText } from './plain-text.ts';
import { renderBriefly } from './render.ts';
import { CONTENT_REFUSALS, saidBy } from './said-by.ts';

/** Slack names that many links of a message at most. */
const MAX_LINKS = 5;

/** Somebody posts the address of a talk that the bot knows: it shows as the talk's card. What is not known stays as it is. */
export async function unfurlLinks(event: unknown, context: SlackContext): Promise<void> {
  const { channel, message_ts: ts, unfurl_id, source, user, links } = linkShared.parse(event);
  if (user === context.identity().botUser) return;
  const looked = links.slice(0, MAX_LINKS).map(async ({ url }) => {
    const details = await sessionAt(url, context.kikigaki.programme);
    return details ? [{ url, details }] : [];
  });
  const found = (await Promise.all(looked)).flat();
  if (found.length === 0) return;
  const [language, zone] = await Promise.all([context.people.language(user), context.people.zone(user)]);
  // What is still being written has an id, what was posted a place.
  const place = unfurl_id && source ? { unfurl_id, source } : { channel, ts };
  for (const attachment of [asBlocks, asText]) {
    const unfurls = Object.fromEntries(found.map(({ url, details }) => [url, attachment(details, { language, zone })]));
    const said = await saidBy(() => context.calls.call('chat.unfurl', { ...place, unfurls }));
    if (said.kind !== 'refused' || !CONTENT_REFUSALS.has(said.code)) return;
  }
}

/** The session whose page, slides or recording is there. */
async function sessionAt(url: string, programme: Programme): Promise<SessionDetails | undefined> {
  const wanted = placeOf(url);
  if (wanted === undefined) return undefined;
  for (const { event } of await programme.events()) {
    const { sessions } = await programme.sessions(event.id);
    const session = sessions.find(({ links: { talk, slides, video } }) =>
      [talk, slides, video].some((link) => link && placeOf(link) === wanted),
    );
    if (session) return programme.show(session.id);
  }
  return undefined;
}

/** An address without what says only where somebody came from. */
function placeOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname, searchParams } = new URL(address);
  for (const name of [...searchParams.keys()]) if (name.startsWith('utm_')) searchParams.delete(name);
  const query = searchParams.toString();
  return `${hostname}${pathname.replace(/\/$/, '')}${query ? `?${query}` : ''}`;
}

type Reading = Parameters<typeof presentDetails>[1];

const asBlocks = (details: SessionDetails, reader: Reading) => ({
  blocks: renderBriefly(presentDetails(details, reader)).blocks,
});

/** For a workspace that takes no such blocks. */
function asText(details: SessionDetails, reader: Reading) {
  const { title, links } = details.session;
  const { text } = plainText(presentDetails(details, reader));
  return {
    title: escapeText(title, SLACK_LIMITS.header),
    ...(links.talk && { title_link: links.talk }),
    text,
    fallback: escapeText(title, SLACK_LIMITS.header),
    mrkdwn_in: [],
  };
}
