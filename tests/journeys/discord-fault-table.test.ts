import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const FILES = {
  faults: 'journeys/discord-faults.test.ts',
  robust: 'journeys/discord-robust.test.ts',
  inbox: 'journeys/discord-inbox.test.ts',
  offers: 'journeys/discord-offers.test.ts',
  connection: 'journeys/discord-connection.test.ts',
  first: 'journeys/discord.test.ts',
  deliver: 'digest/deliver.test.ts',
  messenger: 'adapters/discord/messenger.test.ts',
  hostile: 'adapters/discord/hostile.test.ts',
  data: 'corpus/read-corpus.test.ts',
} as const;
type Journey = readonly [keyof typeof FILES, string];

/** What went wrong on Discord when the bot was driven as people would (faults 1 to 20), and the tests that drive it so again: by the beginnings of their titles. */
const FAULTS: readonly (readonly [string, readonly Journey[]])[] = [
  ['1. titles show backslashes', [['faults', 'hold no backslash, and the number stands before them']]],
  [
    '2. a reply to the answer of a command is never heard',
    [
      ['faults', 'is done in a window, also about an answer that only one person sees'],
      ['faults', 'is done by the command itself'],
      ['faults', 'cannot be done by a reply, whose words Discord keeps back'],
      ['faults', 'can be done by a reply that names the bot'],
    ],
  ],
  [
    '3. nobody is answered or told when the state is slow',
    [
      ['robust', 'leaves nobody without an answer'],
      ['inbox', 'or slow, they are answered or promised an answer in time all the same'],
    ],
  ],
  [
    '4. a long id silences digests',
    [
      ['robust', 'lead from a digest to its session, and are shown in it'],
      ['messenger', 'a digest that cannot be rendered is a fault of the digest, which is told'],
      ['data', 'a session with an id that no command takes'],
    ],
  ],
  ['5. a digest counts as told before it is sent', [['faults', 'count as told when Discord took them, and not before']]],
  ['6. related sessions are not found for ordinary messages', [['faults', 'finds what a message with %s is about']]],
  [
    '7. more about a digest is posted into the channel',
    [['faults', 'are read by many: more about one of their sessions is for who asks']],
  ],
  ['8. "somebody" subscribed', [['faults', 'name who ordered, changed and ended them']]],
  ['9. one refused field loses the answer', [['inbox', 'comes without buttons']]],
  ['10. registering commands holds up the start', [['robust', 'holds nobody up, and is tried again until it is done']]],
  [
    '11. a server that was left is remembered',
    [
      ['robust', 'is forgotten at the next start, and no other place is'],
      ['first', 'that is only out of reach is remembered, one that was left is forgotten'],
    ],
  ],
  [
    '12. whoever takes no direct messages never hears of a broken digest',
    [['deliver', 'on %s, owes a notice until it has arrived']],
  ],
  [
    '13. what is private becomes public when it takes long',
    [['faults', 'is private where it has to be, though it was promised']],
  ],
  [
    '14. completion does not know all names',
    [
      ['faults', 'is completed with the event: %s'],
      ['faults', 'is completed with one more event behind a comma'],
      ['faults', 'is completed with the zone: %s'],
      ['faults', 'of a day are those of the usual event of the channel'],
      ['faults', 'is corrected with the names of events'],
      ['faults', 'counts as its value where the name of the choice came'],
    ],
  ],
  [
    '15. nothing can be done with lists',
    [
      ['faults', 'are numbered, and what is chosen from them is shown'],
      ['faults', 'of events lead to their sessions'],
      ['faults', 'of suggestions are asked by choosing'],
    ],
  ],
  ['16. commands stand twice', [['robust', 'takes away those of a server in which they were registered before']]],
  ['17. importing is offered where it is off', [['robust', 'offers importing where it is on, and nowhere else']]],
  [
    '18. answers are in the wrong language',
    [
      ['faults', 'of a bare word is that of the server, where the person is not known'],
      ['faults', 'of a button is that of the message below which it stands'],
      ['faults', 'of Chinese is not Japanese'],
    ],
  ],
  [
    '19. changed, deleted and old questions',
    [
      ['faults', 'that is changed changes its answer, and one that is deleted takes it along'],
      ['offers', 'is said to be that to who replies to it'],
    ],
  ],
  [
    '20. small things',
    [
      ['hostile', 'are shown harmlessly, session by session'],
      ['robust', 'has its address as a link'],
      ['faults', 'is no zone where it is a word of the language'],
      ['robust', 'is made again, leads to one answer'],
      ['connection', 'that was acknowledged already, by a call whose response was lost'],
      ['inbox', 'comes as a message of its own where the bot may not reply'],
      ['robust', 'is said to be that, without a command of some other place'],
      ['offers', 'is said with its cause, ends no process, and is not tried again and again'],
      ['faults', 'does not end the process where discord.js could not read it'],
    ],
  ],
];

describe('of the faults that were found on Discord', () => {
  it('none is left out', () => {
    expect(FAULTS.map(([name]) => Number.parseInt(name, 10))).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  });

  it.each(FAULTS)('"%s" has a test that would fail again', (_, journeys) => {
    expect(journeys.length).toBeGreaterThan(0);
    const missing = journeys.filter(([file, title]) => !readFileSync(resolve(ROOT, FILES[file]), 'utf8').includes(`'${title}`));
    expect(missing).toEqual([]);
  });
});
