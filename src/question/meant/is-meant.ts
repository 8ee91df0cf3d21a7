import type { Draft } from '../draft.ts';
import { hasTag, type Span } from '../span.ts';
import { isCalled } from './is-called.ts';
import { isCategory } from './is-category.ts';
import { isClass } from './is-class.ts';
import { isCompany } from './is-company.ts';
import { isDays, isWeekday } from './is-days.ts';
import { isFormat } from './is-format.ts';
import { isLanguage } from './is-language.ts';
import { isLength } from './is-length.ts';
import { isLevel } from './is-level.ts';
import { isPart } from './is-part.ts';
import { isPlace } from './is-place.ts';
import { isSeason, isSeriesBySeason } from './is-season.ts';
import { isStatus } from './is-status.ts';
import { sponsorBeside } from './is-tier.ts';
import { isInCompound, next } from './surroundings.ts';

/** Whether a piece that can be a condition is one here. Names that are everyday words need words beside them that say so. */
export function isMeant(draft: Draft, at: number): boolean {
  const span = draft.spans[at] as Span;
  const limit = span.limit;
  if (!limit) return false;
  if (hasTag(span, 'callName')) return isCalled(draft, at);
  switch (limit.limit) {
    case 'event':
      return !limit.isUnsure || isSeriesBySeason(draft, at);
    case 'time':
      if (hasTag(span, 'daypart') && isInCompound(draft, at)) return false;
      return !limit.isUnsure || hasTag(draft.spans[at + 1], 'from', 'to', 'before', 'fromPre') || isBeginning(draft, at);
    case 'year':
    case 'date':
    case 'month':
    case 'speaker':
      return true;
    case 'company':
      return isCompany(draft, at);
    case 'companyClass':
      return isClass(draft, at);
    case 'tier':
      return sponsorBeside(draft, at);
    case 'place':
      return isPlace(draft, at);
    case 'format':
      return isFormat(draft, at);
    case 'language':
      return isLanguage(draft, at);
    case 'category':
      return isCategory(draft, at);
    case 'difficulty':
      return isLevel(draft, at);
    case 'length':
      return isLength(draft, at);
    case 'day':
      return !/^(?:operations?|ops|運用|オペレーション)/.test(next(draft, at)?.text ?? '');
    case 'status':
      return isStatus(draft, at);
    case 'season':
      return isSeason(draft, at);
    case 'weekday':
      return isWeekday(draft, at);
    case 'days':
      return isDays(draft, at);
    default:
      return hasTag(span, 'partName') ? isPart(draft, at) : !isInCompound(draft, at);
  }
}

/** Noon start, at noon, 正午開始: a time of day at which something begins. */
const isBeginning = ({ spans }: Draft, at: number): boolean =>
  spans[at]?.text === '正午' ||
  /^(?:開始|スタート|始ま|start|begin)/.test(spans[at + 1]?.text ?? '') ||
  /^(?:at|start\w*|begin\w*)$/.test(spans[at - 1]?.text ?? '');
