import { type Document, isMap, isScalar, LineCounter, type Pair, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Expected, Fault, FaultDetail } from '../model/fault.ts';
import { withoutUndefined } from '../model/without-undefined.ts';
import { controlIn } from './control-characters.ts';

/** A YAML text that was read and checked. */
export interface ReadYaml<T> {
  /** Absent when there were faults. */
  readonly value?: T;
  readonly faults: readonly Fault[];
  /** Values with control characters in them, however they are written. */
  readonly controls: readonly Fault[];
  /** The line of the value at a path, 1-based; of the nearest value around it where there is none. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

const MAX_ALIASES = 100;

/** Parses YAML and checks it against a schema whose messages are kinds of `Expected`. All faults are given at once. */
export function readYaml<S extends z.ZodType>(source: string, schema: S, file: string, firstLine = 1): ReadYaml<z.infer<S>> {
  const counter = new LineCounter();
  const document = parsed(source, counter);
  if (!document) return { faults: [{ file, detail: { code: 'parser-failed' } }], controls: [], lineOf: () => firstLine };
  const lineAt = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isScalar(node) || isMap(node) || (node && typeof node === 'object' && 'range' in node)) {
        const range = (node as { range?: readonly number[] | null }).range;
        if (range) return lineAt(range[0] ?? 0);
      }
    }
    return firstLine;
  };
  const syntax = document.errors.map((error): Fault => {
    const reason = error.message.split(/ at line|\n/)[0] ?? error.message;
    return { file, line: lineAt(error.pos[0]), detail: { code: 'yaml-syntax', reason } };
  });
  if (syntax.length > 0) return { faults: syntax, controls: [], lineOf };

  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    // Aliases are resolved only here: one without an anchor, or too many of them.
    const reason = error instanceof Error ? error.message : String(error);
    return {
      faults: [{ file, line: lineOfAlias(document, lineAt) ?? firstLine, detail: { code: 'yaml-syntax', reason } }],
      controls: [],
      lineOf,
    };
  }
  const result = schema.safeParse(data ?? {});
  const controls = controlsIn(document, (offset) => ({ file, line: lineAt(offset) }));
  if (result.success) return { value: result.data, faults: [], controls, lineOf };
  const keyLine = (path: readonly PropertyKey[], key: string): number => {
    const parent = path.length === 0 ? document.contents : document.getIn(path, true);
    const pair = isMap(parent)
      ? parent.items.find((item: Pair) => isScalar(item.key) && String(item.key.value) === key)
      : undefined;
    return isScalar(pair?.key) && pair.key.range ? lineAt(pair.key.range[0]) : lineOf(path);
  };
  const faults = result.error.issues.flatMap((issue): Fault[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ file, line: keyLine(issue.path, key), detail: { code: 'unknown-field', field: key } }));
    }
    return [{ file, line: lineOf(issue.path), detail: detailOf(issue, document) }];
  });
  return { faults, controls, lineOf };
}

function controlsIn(document: Document, placeAt: (offset: number) => Pick<Fault, 'file' | 'line'>): Fault[] {
  const found: Fault[] = [];
  visit(document, {
    Scalar(_, { value, range }) {
      const character = typeof value === 'string' ? controlIn(value) : undefined;
      if (character !== undefined) found.push({ ...placeAt(range?.[0] ?? 0), detail: { code: 'control-character', character } });
    },
  });
  return found;
}

/** Undefined where the parser runs out of stack. */
function parsed(source: string, lineCounter: LineCounter) {
  try {
    // The parser's warnings would go to the log, with the text in them.
    return parseDocument(source, { lineCounter, logLevel: 'error' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function lineOfAlias(document: Document, lineAt: (offset: number) => number): number | undefined {
  let line: number | undefined;
  visit(document, {
    Alias(_, alias) {
      line ??= alias.range ? lineAt(alias.range[0]) : undefined;
    },
  });
  return line;
}

function detailOf(issue: z.core.$ZodIssue, document: Document): FaultDetail {
  const field = issue.path.filter((part) => typeof part === 'string').join('.');
  if (!document.hasIn(issue.path) && issue.path.length > 0) return { code: 'missing-field', field };
  const value: unknown = document.getIn(issue.path);
  const shown =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? oneLine(String(value)) : undefined;
  return withoutUndefined({
    code: 'wrong-value' as const,
    field: field || '-',
    expected: issue.message as Expected,
    value: shown || undefined,
  });
}

const MAX_SHOWN = 60;

function oneLine(text: string): string {
  const line = [
    ...text
      .slice(0, 2 * MAX_SHOWN)
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  ];
  return line.length <= MAX_SHOWN ? line.join('') : `${line.slice(0, MAX_SHOWN).join('')}…`;
}
