/** What a call meets: it is refused, it is done and its response is lost, or both its connection and it. */
export interface Trouble {
  /** It is not done. */
  readonly refusal?: { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body: object };
  readonly isCutBefore?: true;
  /** It is done. */
  readonly isCutAfter?: true;
  readonly statusAfter?: number;
}

const RATE_LIMITED = { message: 'You are being rate limited.', retry_after: 0.2, global: false };

/** Half of it comes when the call was done: whoever makes it again must not do it twice. */
const KINDS: readonly Trouble[] = [
  { refusal: { status: 429, headers: { 'retry-after': '0.2' }, body: RATE_LIMITED } },
  { refusal: { status: 500, body: {} } },
  { isCutBefore: true },
  { statusAfter: 502 },
  { isCutAfter: true },
];

/** Trouble for a share of all calls, of each kind in turn. */
export function createTrouble(share: number): () => Trouble {
  const every = share > 0 ? Math.round(1 / share) : Number.POSITIVE_INFINITY;
  let calls = 0;
  return () => {
    calls++;
    return calls % every === 0 ? (KINDS[(calls / every) % KINDS.length] ?? {}) : {};
  };
}
