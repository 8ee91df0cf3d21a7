import type { Order } from '../model/limit.ts';
import type { Draft } from './draft.ts';
import type { Span } from './span.ts';

const MOST = '(?:一番|いちばん|最も|もっとも)';
const ENDED = '(?:終わ|終了|おわ|幕を閉じ)';
const ENDS = '(?:end(?:ed|s|ing)?|finish(?:ed|es|ing)?|wrap(?:ped|s)? up|concluded|over)';

/** いちばん早く終わった, 終わりが一番遅い, "ended last", "first to finish". */
const SAID: readonly (readonly [Order['end'], RegExp])[] = [
  ['first', new RegExp(`(?:${MOST}(?:早く|はやく|早くに|先に|最初に)|(?:一番|いちばん)?最初に|真っ先に)${ENDED}`)],
  ['last', new RegExp(`(?:${MOST}(?:遅く|おそく|遅くに|遅くまで|あとに|後に|最後に)|(?:一番|いちばん)?最後に|ラストに)${ENDED}`)],
  ['first', new RegExp(`(?:終わり|終了|終了時[刻間]|終わる(?:時[刻間]|の))(?:が|の)${MOST}(?:早|はや)(?:い|かった|く)`)],
  ['last', new RegExp(`(?:終わり|終了|終了時[刻間]|終わる(?:時[刻間]|の))(?:が|の)${MOST}(?:遅|おそ)(?:い|かった|く)`)],
  [
    'first',
    new RegExp(
      `\\b(?:${ENDS} (?:the )?(?:first|earliest|soonest)|(?:first|earliest) (?:one )?to (?:end|finish)|earliest ${ENDS}|earliest end)\\b`,
    ),
  ],
  [
    'last',
    new RegExp(`\\b(?:${ENDS} (?:the )?(?:last|latest)|(?:last|latest) (?:one )?to (?:end|finish)|latest ${ENDS}|latest end)\\b`),
  ],
];

/** The first or the last to end. */
export function readEndOrder({ spans, text }: Draft): Order | undefined {
  for (const [end, pattern] of SAID) {
    const said = pattern.exec(text);
    if (!said) continue;
    const [from, to] = [said.index, said.index + said[0].length];
    for (const span of spans as Span[]) if (span.start < to && span.end > from && span.role !== 'limit') span.role = 'wish';
    return { by: 'end', end, n: 1 };
  }
  return undefined;
}
