/** What became of the vectors that a running service asked for since its start. */
export interface MeaningCounts {
  /** How many questions had each outcome. */
  readonly outcomes: Readonly<Record<'answered' | 'late' | 'failed' | 'skipped', number>>;
  /** How often the model was left alone for a while. */
  readonly pauses: number;
}

/** Milliseconds; a service on this machine answers at once. */
const MAX_WAIT = 2_000;

/** The counts of the service whose metrics are at an address; undefined where none answers there. */
export async function meaningCounts(metricsUrl: string): Promise<MeaningCounts | undefined> {
  const response = await fetch(metricsUrl, { signal: AbortSignal.timeout(MAX_WAIT) }).catch(() => undefined);
  const text = response?.ok ? await response.text().catch(() => '') : '';
  const lines = text.split('\n').filter((line) => line.startsWith('kikigaki_'));
  if (lines.length === 0) return undefined;
  const value = (name: string): number => Number(lines.find((line) => line.startsWith(`${name} `))?.slice(name.length) ?? 0);
  const countOf = (outcome: string): number => value(`kikigaki_meaning_questions_total{outcome="${outcome}"}`);
  const outcomes = {
    answered: countOf('answered'),
    late: countOf('late'),
    failed: countOf('failed'),
    skipped: countOf('skipped'),
  };
  return { outcomes, pauses: value('kikigaki_meaning_pauses_total') };
}
