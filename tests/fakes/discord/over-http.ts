import { generateKeyPairSync, sign } from 'node:crypto';
import { openHttpServer } from '../../../adapters/service/http.ts';
import type { FakeDiscord } from '../fake-discord.ts';
import type { RunningDiscord } from '../run-discord.ts';

/** Discord's key, and what brings interactions to a bot by signed requests. */
export interface OverHttp {
  /** For `DISCORD_PUBLIC_KEY`. */
  readonly publicKey: string;
  /** From now on interactions come to this bot by requests. Close it before the bot stops. */
  bringTo(discord: FakeDiscord, running: RunningDiscord): Promise<Brought>;
}

export interface Brought {
  /** Sends a body, signed, and resolves with the status it is answered with. */
  post(body: string): Promise<number>;
  close(): Promise<void>;
}

/** Signs as Discord does. */
export function createOverHttp(): OverHttp {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
    async bringTo(discord, running) {
      const routes = [...running.routes].map(([path, handler]) => [`POST ${path}`, handler] as const);
      const server = await openHttpServer('127.0.0.1', 0, new Map(routes));
      const post = async (body: string): Promise<number> => {
        const timestamp = String(Math.floor(Date.now() / 1_000));
        const headers = {
          'x-signature-ed25519': sign(null, Buffer.from(timestamp + body), privateKey).toString('hex'),
          'x-signature-timestamp': timestamp,
        };
        return (await fetch(`${server.url}/discord/interactions`, { method: 'POST', body, headers })).status;
      };
      // What is not accepted shows in what is not answered.
      discord.bring = (payload) => void post(JSON.stringify(payload)).catch(() => {});
      return { post, close: () => server.close() };
    },
  };
}
