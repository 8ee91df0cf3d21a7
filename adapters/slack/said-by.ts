import type { Said } from '../../src/index.ts';
import { SlackError } from './slack-error.ts';

/** What Slack says to a message that it would take in another form. */
export const CONTENT_REFUSALS: ReadonlySet<string> = new Set([
  'invalid_arguments',
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_metadata_format',
  'invalid_metadata_schema',
  'metadata_too_large',
  'msg_blocks_too_long',
  'msg_too_long',
  'no_text',
  // What a `response_url` says of blocks that it does not take.
  'http_400',
]);

/** What became of a call that says something. Rejects with what is no answer of Slack's. */
export async function saidBy(call: () => Promise<unknown>): Promise<Said> {
  try {
    await call();
    return { kind: 'answered' };
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    return { kind: error.kind === 'unsure' ? 'unknown' : 'refused', code: error.code };
  }
}
