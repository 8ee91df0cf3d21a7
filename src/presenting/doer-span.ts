import type { Messages } from '../messages/messages.ts';
import type { Span } from '../model/presentation.ts';
import type { Doer } from '../model/reply.ts';

/** Who did something, by name; where that is not known, so that the platform can name them. */
export const doerSpan = ({ person, name }: Doer, { digest }: Messages): Span =>
  name === undefined ? { text: digest.somebody, person, bold: true } : { text: name, bold: true };
