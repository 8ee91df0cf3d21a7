import type { Platform } from '../model/platform.ts';
import type { Choice, Option, Part } from '../model/presentation.ts';

/** A list to choose from, where the platform shows one below what it lists. */
export function choiceOf(
  choice: Pick<Choice, 'placeholder' | 'action'>,
  options: readonly Option[],
  { offers, limits }: Platform,
): Part[] {
  if (!offers.includes('pick') || options.length === 0) return [];
  return [{ kind: 'choice', ...choice, options: options.slice(0, limits.options) }];
}
