import type { AddressedReply, Language, PresentOptions, Speaking } from '../../src/index.ts';
import type { Deferral } from './discord-api.ts';

/** What an interaction asks for, before anything is looked up. */
export interface Plan {
  readonly language: Language;
  /** What is promised to Discord where the answer takes longer. */
  readonly deferral: Deferral;
  run(): Promise<AddressedReply>;
  /** How a reply is shown: as what kind of response, and to whom. */
  show(reply: AddressedReply): { readonly kind: 'message'; readonly isPrivate: boolean } | { readonly kind: 'update' | 'delete' };
  /** What is said beside the reply where all see it: what was asked, which Discord does not show; who shares it. */
  readonly told?: Pick<PresentOptions, 'asked' | 'sharedBy'>;
  /** What everybody is shown goes into a thread below this message, where one can be opened there. */
  readonly threadBelow?: string;
  /** The answer whose button was pressed. */
  readonly below?: string;
  /** Where follow-ups to the message with this id are asked. */
  at(message: string): Speaking;
}
