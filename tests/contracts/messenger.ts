import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Channel, Messenger, OutgoingMessage } from '../../src/index.ts';
import { type DigestPlatforms, startDigestPlatforms } from '../fakes/digest-platforms.ts';

export interface MessengerContract {
  /** A messenger whose platform's API is there. */
  readonly create: (apiUrl: string) => Messenger;
  readonly apiUrl: (platforms: DigestPlatforms) => string;
  /** The platform's own words for what it refuses. */
  readonly codes: Readonly<Record<'no-permission' | 'channel-gone' | 'token-refused', string>>;
}

const KEY = 'k'.repeat(25);

/** What delivering digests relies on, whatever the platform; to be called within a test file of its own. */
export function messengerContract({ create, apiUrl, codes }: MessengerContract): void {
  let platforms: DigestPlatforms;
  let messenger: Messenger;
  let channel: Channel;
  beforeEach(async () => {
    platforms = await startDigestPlatforms();
    messenger = create(apiUrl(platforms));
    channel = { platform: messenger.platform.name, workspace: 'W1', channel: '42' };
  });
  afterEach(() => platforms.close());

  const message = (): OutgoingMessage => ({
    channel,
    presentation: { summary: 'A digest', parts: [{ kind: 'heading', text: 'A digest' }, button()], cut: '…' },
    key: KEY,
    isSilent: true,
  });
  /** Platforms without metadata of messages find the key in the button that every digest has. */
  const button = () =>
    ({
      kind: 'buttons',
      buttons: [{ label: 'Settings', action: { kind: 'digest-settings', subscription: 's', delivery: KEY } }],
    }) as const;

  describe('posting', () => {
    it('posts once, and finds the message by its key', async () => {
      const posted = await messenger.post(message());
      expect(platforms.messages).toHaveLength(1);
      expect(posted).toEqual({ kind: 'posted', message: platforms.messages[0]?.id });
      const found = await messenger.find(channel, KEY, Date.now() - 60_000);
      expect(found).toEqual({ kind: 'found', message: platforms.messages[0]?.id });
    });

    it('does not find a message with another key', async () => {
      await messenger.post(message());
      expect(await messenger.find(channel, 'another', Date.now() - 60_000)).toEqual({ kind: 'none' });
    });

    it('says where it may not read the history', async () => {
      await messenger.post(message());
      platforms.secret.add(channel.channel);
      expect(await messenger.find(channel, KEY, Date.now() - 60_000)).toEqual({ kind: 'not-allowed' });
    });

    it.each(['no-permission', 'channel-gone', 'token-refused'] as const)(
      'knows that it is of no use to try again: %s',
      async (reason) => {
        platforms.channels.set(channel.channel, { kind: 'error', code: codes[reason] });
        expect(await messenger.post(message())).toEqual({ kind: 'refused', reason, permanent: true });
        expect(platforms.messages).toEqual([]);
      },
    );

    it('hands a rate limit on instead of waiting it out', async () => {
      platforms.channels.set(channel.channel, { kind: 'rate-limit', seconds: 30, times: 1 });
      const outcome = await messenger.post(message());
      expect(outcome).toMatchObject({ kind: 'retry-after' });
      expect(outcome.kind === 'retry-after' && outcome.milliseconds).toBeGreaterThanOrEqual(29_000);
      expect(platforms.messages).toEqual([]);
    });

    it('does not know what became of a message without an answer, and does not send it again', async () => {
      platforms.channels.set(channel.channel, { kind: 'silence', times: 1 });
      expect(await messenger.post(message())).toMatchObject({ kind: 'unknown' });
      expect(platforms.messages).toHaveLength(1);
    });

    it('does not know what became of a message when the platform has a fault, and does not send it again', async () => {
      platforms.channels.set(channel.channel, { kind: 'fault', times: 1 });
      expect(await messenger.post(message())).toEqual({ kind: 'unknown', reason: 'platform-error' });
      expect(platforms.messages).toEqual([]);
    });

    it('knows that nothing was sent where nobody listens', async () => {
      await platforms.close();
      expect(await messenger.post(message())).toEqual({ kind: 'refused', reason: 'unreachable', permanent: false });
    });
  });

  describe('telling a person', () => {
    const person = () => ({ platform: messenger.platform.name, workspace: 'W1', person: 'U1' });

    it('tells once', async () => {
      expect(await messenger.notify(person(), message().presentation)).toBe(true);
      expect(platforms.messages).toHaveLength(1);
    });

    it('says where that was not possible', async () => {
      await platforms.close();
      expect(await messenger.notify(person(), message().presentation)).toBe(false);
    });
  });
}
