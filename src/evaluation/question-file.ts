import { z } from 'zod';
import { KikigakiError } from '../model/kikigaki-error.ts';

const schema = z.array(
  z.object({
    id: z.string(),
    q: z.string(),
    kind: z.string().default('plain'),
    /** Sessions that answer, any one is right; none for a question that has no answer. */
    sessions: z.array(z.string()).default([]),
    /** The right reply is a note about an event as a whole. */
    event_note: z.boolean().default(false),
  }),
);

export type EvaluationQuestion = z.infer<typeof schema>[number];

/** Reads the text of a question file: a JSON list of `{"id","q","kind","sessions"}`. Throws with the place of the first fault. */
export function parseQuestionFile(text: string, file: string): EvaluationQuestion[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new KikigakiError({ code: 'not-a-question-file', file, place: 'JSON' });
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  throw new KikigakiError({ code: 'not-a-question-file', file, place: result.error.issues[0]?.path.join('.') || 'list' });
}
