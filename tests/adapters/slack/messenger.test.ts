import { createSlackMessenger } from '../../../adapters/slack/messenger.ts';
import { messengerContract } from '../../contracts/messenger.ts';

messengerContract({
  create: (apiUrl) => createSlackMessenger({ botToken: 'xoxb-test', apiUrl }),
  apiUrl: ({ slackUrl }) => slackUrl,
  codes: { 'no-permission': 'restricted_action', 'channel-gone': 'channel_not_found', 'token-refused': 'invalid_auth' },
});
