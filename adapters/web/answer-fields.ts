import { KikigakiError, withoutUndefined } from '../../src/index.ts';
import { answerTurn } from './answer-turn.ts';
import type { Page, Reader } from './page.ts';
import { answerPage, remarkPage } from './pages/answer.ts';
import { MAX_QUESTION } from './pages/ask-box.ts';
import type { Seal } from './sealing.ts';

/** What a form or an address holds: words (`q`) or a button (`do`), and what they refer to (`about`). */
export type Fields = Readonly<Record<string, string>>;

export interface Answered {
  readonly page: Page;
  readonly status: 200 | 404 | 413 | 429 | 503;
}

/** The page that answers a form. Throws only what nobody should see happen. */
export async function answerFields(fields: Fields, seal: Seal, reader: Reader, person?: string): Promise<Answered> {
  const { q = '', do: pressed, at, about, event } = fields;
  const { texts, messages, kikigaki } = reader;
  const text = q.trim();
  if (text === '' && pressed === undefined) return { page: remarkPage(texts.tagline, reader), status: 200 };
  if (text.length > MAX_QUESTION) return { page: remarkPage(texts.tooLong, reader), status: 413 };
  const previous = about === undefined ? undefined : await seal.open(about);
  const remark = about !== undefined && !previous ? texts.expired : undefined;
  const turn = { text, ...withoutUndefined({ pressed: text ? undefined : pressed, at, event, previous, person }) };
  try {
    const answer = await answerTurn(turn, kikigaki);
    const shown = { answer, asked: text || answer.context.question.text, about: await seal.close(answer.context), remark };
    return { page: await answerPage(shown, reader), status: 200 };
  } catch (error) {
    if (!(error instanceof KikigakiError)) throw error;
    const { code } = error.detail;
    const status = code === 'too-many-questions' ? 429 : code === 'answer-too-slow' || code === 'search-engine-away' ? 503 : 404;
    return { page: remarkPage(messages.error(error.detail), reader, text), status };
  }
}
