/** Bolt as its first page shows it: a mention, a sentence. Prints its port. Started by `slack-load.ts`. */
import type { AddressInfo } from 'node:net';
import { App } from '@slack/bolt';

const [, , slackApiUrl = '', signingSecret = ''] = process.argv;
const app = new App({ token: 'xoxb-bench', signingSecret, clientOptions: { slackApiUrl } });
app.event('app_mention', async ({ event, say }) => {
  await say({ text: 'Hello.', thread_ts: event.ts });
});
const server = await app.start({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${(server as { address(): AddressInfo }).address().port}\n`);
