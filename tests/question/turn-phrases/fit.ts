/**
 * npm run fit:turns [-- FILE…]: fits the weights of `src/question/turn-kinds/weights.ts` to phrases, one JSON object a line:
 * what is said, the kind of turn it is, and the values that it names. Three tenths of them, chosen by a hash of what is said, are
 * left out first and measured with; then all are fitted to. The same phrases give the same weights.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fnvOf } from '../../../src/language/fnv.ts';
import { featuresOf } from '../../../src/question/turn-kinds/features.ts';
import { kindOf, TURN_KINDS, type TurnKind } from '../../../src/question/turn-kinds/turn-kind.ts';
import { contextsOf, type Phrase, type PhraseReader, phraseKind, readerOfPhrases } from './read-phrases.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const EPOCHS = 12;
const SETTLED = 4;
const RATE = 0.3;
const DECAY = 2e-5;
const MIN_PHRASES = 2;
const MAX_FEATURES = 12_000;
const BIGGEST = 127;

interface Example {
  readonly phrase: Phrase;
  readonly kind: number;
  readonly ruled: string;
  readonly features: readonly string[];
}
interface Fit {
  readonly places: ReadonlyMap<string, number>;
  /** Of each feature the weights for each kind; first those of every turn. */
  readonly weights: Float64Array;
}

const K = TURN_KINDS.length;
const files = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const paths =
  files.length > 0
    ? files
    : readdirSync(here)
        .filter((name) => name.endsWith('.jsonl'))
        .map((name) => here + name);
const reader = await readerOfPhrases();
const told = paths.flatMap((path) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Phrase),
);
const asked = questionsAlone();
const alone = new Set(asked.map(({ say }) => say));
const phrases = [...told, ...asked];
const isLeftOut = ({ say }: Phrase): boolean => fnvOf(say) % 10 < 3;

const examples = phrases.flatMap((phrase) => examplesOf(phrase, reader));
const shown = examples.filter(({ phrase }) => !isLeftOut(phrase));
const left = phrases.filter(isLeftOut).flatMap((phrase) => examplesOf(phrase, reader).slice(0, 1));
if (!process.argv.includes('--all')) report(left, pruned(fitted(shown)));
if (!process.argv.includes('--dry')) write(pruned(fitted(examples)));

/** Questions that stand alone also after a list, as the rules read them. */
function questionsAlone(): Phrase[] {
  const written = JSON.parse(readFileSync(`${here}../phrasings.json`, 'utf8')) as { readonly q: string }[];
  const all = written.map(({ q }): Phrase => ({ say: q, label: 'new' }));
  return all.filter((phrase) =>
    contextsOf(phrase).every((context) => kindOf(reader.read(phrase.say, context).followUp) === 'new'),
  );
}

function examplesOf(phrase: Phrase, { read }: PhraseReader): Example[] {
  return contextsOf(phrase).map((context) => {
    const { turn, followUp } = read(phrase.say, context);
    const ruled = kindOf(followUp);
    const features = featuresOf(turn, ruled);
    // What was written down as the rules read it says nothing of how far they are right.
    const isAsRuled = phrase.after !== undefined || alone.has(phrase.say);
    return {
      phrase,
      kind: TURN_KINDS.indexOf(phraseKind(phrase)),
      ruled,
      features: isAsRuled ? features.filter((feature) => !feature.startsWith('r ')) : features,
    };
  });
}

function fitted(given: readonly Example[]): Fit {
  const seen = new Map<string, Set<string>>();
  for (const { phrase, features } of given)
    for (const feature of features) {
      const says = seen.get(feature) ?? new Set();
      seen.set(feature, says.add(phrase.say));
    }
  const names = [...seen].filter(([, says]) => says.size >= MIN_PHRASES).map(([name]) => name);
  const places = new Map(names.sort().map((name, at) => [name, at + 1]));
  const weights = new Float64Array((places.size + 1) * K);
  const slopes = new Float64Array(weights.length);
  const rows = given.map(({ features, kind }) => ({ kind, known: knownOf(features, places) }));
  let seed = 1;
  const random = (): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed / 2 ** 32;
  };
  const mean = new Float64Array(weights.length);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let at = rows.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [rows[at], rows[other]] = [rows[other] as (typeof rows)[0], rows[at] as (typeof rows)[0]];
    }
    for (const { known, kind } of rows) step(known, kind, weights, slopes);
    // The mean of the later epochs is steadier than the last (Polyak and Juditsky 1992).
    if (epoch >= SETTLED)
      for (let at = 0; at < mean.length; at++) mean[at] = (mean[at] ?? 0) + (weights[at] ?? 0) / (EPOCHS - SETTLED);
  }
  return { places, weights: mean };
}

/** One step of AdaGrad. */
function step(known: readonly number[], kind: number, weights: Float64Array, slopes: Float64Array): void {
  const shares = sharesOf(known, weights);
  const size = 1 / Math.sqrt(known.length);
  for (let k = 0; k < K; k++) {
    const fault = (shares[k] ?? 0) - (k === kind ? 1 : 0);
    if (Math.abs(fault) < 1e-4) continue;
    for (const place of known) {
      const at = place * K + k;
      const slope = fault * size + DECAY * (weights[at] ?? 0);
      slopes[at] = (slopes[at] ?? 0) + slope * slope;
      weights[at] = (weights[at] ?? 0) - (RATE * slope) / (Math.sqrt(slopes[at] ?? 0) + 1e-6);
    }
  }
}

/** Those that hold for every turn are at 0. */
function knownOf(features: readonly string[], places: ReadonlyMap<string, number>): number[] {
  return [0, ...features.flatMap((feature) => places.get(feature) ?? [])];
}

function sharesOf(known: readonly number[], weights: Float64Array): Float64Array {
  const sums = new Float64Array(K);
  const size = 1 / Math.sqrt(known.length);
  for (const place of known) for (let k = 0; k < K; k++) sums[k] = (sums[k] ?? 0) + (weights[place * K + k] ?? 0) * size;
  const best = Math.max(...sums);
  let total = 0;
  for (let k = 0; k < K; k++) total += sums[k] = Math.exp((sums[k] ?? 0) - best);
  for (let k = 0; k < K; k++) sums[k] = (sums[k] ?? 0) / total;
  return sums;
}

/** The weights in steps of a byte; features without any are left out. */
function pruned({ places, weights }: Fit): Fit & { readonly scale: number } {
  const biggest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = biggest / BIGGEST;
  const strengthOf = (place: number): number => {
    let most = 0;
    for (let k = 0; k < K; k++) most = Math.max(most, Math.abs(weights[place * K + k] ?? 0));
    return most;
  };
  const kept = [...places]
    .sort(([, a], [, b]) => strengthOf(b) - strengthOf(a))
    .slice(0, MAX_FEATURES)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const small = new Float64Array((kept.length + 1) * K);
  [['', 0] as const, ...kept].forEach(([, place], at) => {
    for (let k = 0; k < K; k++) small[at * K + k] = Math.round((weights[place * K + k] ?? 0) / scale) * scale;
  });
  return { places: new Map(kept.map(([name], at) => [name, at + 1])), weights: small, scale };
}

function report(given: readonly Example[], { places, weights }: Fit): void {
  const rows = given.map(({ features, kind, ruled, phrase }) => {
    const shares = sharesOf(knownOf(features, places), weights);
    const best = shares.indexOf(Math.max(...shares));
    return { likely: TURN_KINDS[best] as TurnKind, share: shares[best] ?? 0, kind: TURN_KINDS[kind] as TurnKind, ruled, phrase };
  });
  const share = (isRight: (row: (typeof rows)[0]) => boolean): string => (rows.filter(isRight).length / rows.length).toFixed(3);
  const likely = share(({ likely, kind }) => isSameTurn(likely, kind));
  const ruled = share(({ ruled, kind }) => isSameTurn(ruled, kind));
  process.stdout.write(`${rows.length} phrases left out; features ${places.size}; by rules ${ruled}, by likelihood ${likely}\n`);
  if (process.argv.includes('--misses'))
    for (const { likely, share, kind, ruled, phrase } of rows)
      if (!isSameTurn(likely, kind))
        process.stdout.write(`${kind} → ${likely} ${share.toFixed(2)}, by rules ${ruled}: ${phrase.say}\n`);
}

/** Which of two kinds it is makes no difference to what is answered. */
function isSameTurn(got: string, kind: TurnKind): boolean {
  const whole = (name: string): string =>
    name.startsWith('asked') ? 'asked' : /^(?:thanks|greeting)$/.test(name) ? 'courtesy' : name;
  const alike: Readonly<Partial<Record<TurnKind, readonly string[]>>> = {
    'correct-place': ['nth', 'asked'],
    'correct-value': ['at-event', 'in-year', 'other-value'],
    'by-name': ['nth', 'asked'],
    nth: ['asked', 'by-name', 'correct-place'],
    'year-earlier': ['event-earlier'],
    'year-later': ['event-later'],
    'event-earlier': ['year-earlier'],
    'event-later': ['year-later'],
    'at-event': ['correct-value', 'other-value'],
    'in-year': ['correct-value', 'other-value'],
    'other-value': ['correct-value', 'others-of'],
  };
  return (
    got === kind ||
    (whole(got) === whole(kind) && (got.startsWith('asked') ? got === 'asked' : true)) ||
    alike[kind]?.includes(whole(got)) === true
  );
}

function write({ places, weights, scale }: Fit & { readonly scale: number }): void {
  const hashes = new Uint32Array([...places.keys()].map((feature) => fnvOf(feature)));
  const small = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  const text = (bytes: ArrayBufferLike): string => Buffer.from(bytes).toString('base64');
  writeFileSync(
    fileURLToPath(new URL('../../../src/question/turn-kinds/weights.ts', import.meta.url)),
    `/** Written by \`npm run fit:turns\`: hashes of the features, and of each, behind those of every turn, a byte for each kind. */
export const FEATURES = '${text(hashes.buffer)}';
export const WEIGHTS = '${text(small.buffer)}';
/** What a step of a byte is worth. */
export const SCALE = ${scale};
`,
  );
}
