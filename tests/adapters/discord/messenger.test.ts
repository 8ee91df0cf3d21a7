import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDiscordMessenger } from '../../../adapters/discord/messenger.ts';
import type { OutgoingMessage } from '../../../src/index.ts';
import { messengerContract } from '../../contracts/messenger.ts';
import { type DigestPlatforms, startDigestPlatforms } from '../../fakes/digest-platforms.ts';

messengerContract({
  create: (apiUrl) => createDiscordMessenger({ token: 'test', apiUrl }),
  apiUrl: ({ discordUrl }) => discordUrl,
  codes: { 'no-permission': '50013', 'channel-gone': '10003', 'token-refused': '50014' },
});

describe('of Discord alone', () => {
  let platforms: DigestPlatforms;
  beforeEach(async () => {
    platforms = await startDigestPlatforms();
  });
  afterEach(() => platforms.close());
  const channel = { platform: 'discord', workspace: '1', channel: '42' };
  const digest = (subscription: string, key = 'k1'): OutgoingMessage => {
    const action = { kind: 'digest-settings', subscription, delivery: key } as const;
    const parts = [{ kind: 'buttons', buttons: [{ label: 'Settings', action }] }] as const;
    return { channel, presentation: { summary: 'A digest', parts, cut: '…' }, key, isSilent: true };
  };
  const messenger = () => createDiscordMessenger({ token: 'test', apiUrl: platforms.discordUrl });

  it('a digest that cannot be rendered is a fault of the digest, which is told, and not of the connection, which is waited for', async () => {
    const unfit = digest('s'.repeat(200));
    expect(await messenger().post(unfit)).toEqual({ kind: 'refused', reason: 'invalid-message', permanent: true });
    expect(platforms.messages).toEqual([]);
  });

  it('a digest in a channel that other servers follow is published to them, in any other it is not', async () => {
    await messenger().post(digest('s'));
    expect(platforms.published).toEqual([]);
    platforms.announcements.add('43');
    const posted = await messenger().post({ ...digest('s', 'k2'), channel: { ...channel, channel: '43' } });
    expect(platforms.published).toEqual([posted.kind === 'posted' ? posted.message : 'nothing']);
  });

  it('a digest that was posted by a process that died before it was published is published when it is found', async () => {
    await messenger().post(digest('s'));
    platforms.announcements.add('42');
    const found = await messenger().find(channel, 'k1', Date.now() - 60_000);
    expect(found.kind).toBe('found');
    expect(platforms.published).toEqual([found.kind === 'found' ? found.message : 'nothing']);
  });
});
