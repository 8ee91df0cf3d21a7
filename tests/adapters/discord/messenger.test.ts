import { createDiscordMessenger } from '../../../adapters/discord/messenger.ts';
import { messengerContract } from '../../contracts/messenger.ts';

messengerContract({
  create: (apiUrl) => createDiscordMessenger({ token: 'test', apiUrl }),
  apiUrl: ({ discordUrl }) => discordUrl,
  codes: { 'no-permission': '50013', 'channel-gone': '10003', 'token-refused': '50014' },
});
