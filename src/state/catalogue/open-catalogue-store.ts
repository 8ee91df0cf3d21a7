import { createCoalesced } from '../../concurrency/create-coalesced.ts';
import { limitContextOf } from '../../corpus/limit-context-of.ts';
import { streamOf } from '../../corpus/stream-of.ts';
import { changedTopics, createTopicPlaces, type PlacedTopic } from '../../corpus/topic-places.ts';
import type { Corpus, CorpusFrame, StreamedCorpus } from '../../model/corpus.ts';
import { KikigakiError } from '../../model/kikigaki-error.ts';
import type { CatalogueStore, ChangedCatalogue, EarlierCatalogue, OpenCatalogue } from '../../ports/catalogue-store.ts';
import type { Database } from '../database.ts';
import { CATALOGUE_SIGN, MOST_CHANGED } from '../limits.ts';
import { openDatabase } from '../open-database.ts';
import { createCardReader } from './card-reader.ts';
import { changedPlaces } from './changed-places.ts';
import { createDatabaseCatalogue } from './database-catalogue.ts';
import { createDatabaseProgramme } from './database-programme.ts';
import { fillCatalogue } from './fill-catalogue.ts';
import { fillChanges } from './fill-changes.ts';
import { createGenerationRegister, type GenerationRegister } from './generation-register.ts';
import { createFoundByLimits } from './places-meeting.ts';
import { readPlaces, readWhole } from './read-whole.ts';
import { cardsOf, type RegisteredGeneration } from './rows-of.ts';
import { createSessionFinder } from './session-finder.ts';
import { createDatabaseSessionNames } from './session-names.ts';
import { createTopics } from './topics.ts';

/** Opens the catalogues in the database at a `DATABASE_URL`, whose tables `openState` or `migrateDatabase` has brought up to date. Throws `database-url-invalid` and `database-unreachable`. */
export async function openCatalogueStore(url: string, now: () => number = Date.now): Promise<CatalogueStore> {
  const writing = await openDatabase(url);
  const reading = await openDatabase(url, 'reading').catch(async (error: unknown) => {
    await writing.kysely.destroy();
    throw error;
  });
  const close = async (): Promise<void> => {
    await reading.kysely.destroy();
    await writing.settle();
    await writing.kysely.destroy();
  };
  const register = createGenerationRegister(writing, now);
  return {
    async fill(name, given, before) {
      const corpus = 'sessions' in given ? streamOf(given) : given;
      const change = before && (await changeOf(before, given, register, writing.kysely));
      const claimed = await register.claim(name, corpus.sessionCount, change?.earlier.number);
      if (!claimed) return;
      const { number: generation, base } = claimed;
      try {
        const alive = (): Promise<void> => register.use(generation);
        if (change && base !== null) await fillChanges(writing.kysely, { ...change, generation, base, alive });
        else await fillCatalogue(writing.kysely, { generation, corpus, alive });
        await register.complete(generation);
      } catch (error) {
        await register.giveUp(generation).catch(() => {});
        throw error;
      }
      await register.sweep();
    },
    isThere: async (name) => (await register.find(name)) !== undefined,
    async documents(name, from, to) {
      const found = await register.find(name);
      return found ? readPlaces(reading.kysely, found, from, to) : [];
    },
    async open(name, frame) {
      const found = await register.find(name);
      if (!found) throw new KikigakiError({ code: 'catalogue-gone', database: writing.name });
      await register.use(found.number);
      const opened = await openGeneration(reading, found, frame);
      // A sign that was lost is followed by another before the generation is given up.
      const signs = setInterval(() => void register.use(found.number).catch(() => {}), CATALOGUE_SIGN).unref();
      return { ...opened, close: async () => clearInterval(signs) };
    },
    close,
  };
}

/** What is to be changed of an earlier generation; undefined where it is better to fill one anew. */
async function changeOf(
  before: EarlierCatalogue | ChangedCatalogue,
  corpus: Corpus | StreamedCorpus,
  register: GenerationRegister,
  kysely: Database['kysely'],
) {
  const earlier = await register.find(before.name);
  if (!earlier) return undefined;
  const most = MOST_CHANGED - (earlier.base === null ? 0 : await ownCards(kysely, earlier.number));
  if ('changed' in before)
    return before.changed.length > most ? undefined : { earlier, corpus, changed: before.changed, topics: before.topics };
  if (!('sessions' in corpus)) return undefined;
  const changed = most > 0 ? changedPlaces(before.corpus, corpus, most) : undefined;
  return changed && { earlier, corpus, changed, topics: changedTopics(topicsOf(before.corpus), topicsOf(corpus)) };
}

async function ownCards(kysely: Database['kysely'], generation: number): Promise<number> {
  const { count } = await kysely
    .selectFrom('catalogue_card')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('generation', '=', generation)
    .executeTakeFirstOrThrow();
  return Number(count);
}

function topicsOf({ sessions }: Corpus): PlacedTopic[] {
  const placed = createTopicPlaces();
  return sessions.flatMap(({ topics }) => placed(topics));
}

async function openGeneration(
  { kysely }: Database,
  generation: RegisteredGeneration,
  frame: CorpusFrame,
): Promise<Omit<OpenCatalogue, 'close'>> {
  const cards = createCardReader(kysely, generation);
  const names = createDatabaseSessionNames(kysely, generation, cards);
  const found = createFoundByLimits({ kysely, generation, context: limitContextOf(frame) });
  const counted = await cardsOf(kysely, generation)
    .select(['event', ({ fn }) => fn.countAll<number>().as('count')])
    .where('kind', '=', 'session')
    .groupBy('event')
    .execute();
  const counts = new Map(counted.map(({ event, count }) => [event, Number(count)]));
  const events = frame.events.map((event) => ({ event, sessionCount: counts.get(event.id) ?? 0 }));
  return {
    catalogue: createDatabaseCatalogue(cards, found),
    programme: createDatabaseProgramme({ frame, events, cards, names }),
    finder: createSessionFinder(kysely, generation),
    topicsLike: createTopics(kysely, generation),
    whole: rememberWhileHeld(async () => ({ ...frame, ...(await readWhole(kysely, generation)) })),
  };
}

/** Reads it once for all that want it at a time, and anew after nobody held it any more. */
function rememberWhileHeld(read: () => Promise<Corpus>): () => Promise<Corpus> {
  let held: WeakRef<Corpus> | undefined;
  const readOnce = createCoalesced(async () => {
    const corpus = await read();
    held = new WeakRef(corpus);
    return corpus;
  });
  return async () => held?.deref() ?? readOnce();
}
