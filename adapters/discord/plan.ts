import type { AddressedReply, Language, Speaking } from '../../src/index.ts';
import type { Deferral } from './discord-api.ts';

/** What an interaction asks for, before anything is looked up. */
export interface Plan {
  readonly language: Language;
  /** What is promised to Discord where the answer takes longer. */
  readonly deferral: Deferral;
  run(): Promise<AddressedReply>;
  /** How a reply is shown: as what kind of response, and to whom. */
  show(reply: AddressedReply): { readonly kind: 'message'; readonly isPrivate: boolean } | { readonly kind: 'update' | 'delete' };
  /** Where follow-ups to the message with this id are asked. */
  at(message: string): Speaking;
}
