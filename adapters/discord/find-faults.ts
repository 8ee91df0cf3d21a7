import type { DiscordMessage, RowComponent, TopComponent } from './discord-message.ts';
import { LIMITS } from './limits.ts';
import { COMPONENT } from './protocol.ts';

/** What Discord would refuse in a message, and what must never be sent; nothing where all is well. */
export function findFaults({ components, allowed_mentions }: DiscordMessage): readonly string[] {
  const inRows = components.flatMap((component) => (component.type === COMPONENT.row ? component.components : []));
  const text = components.reduce((sum, component) => sum + (component.type === COMPONENT.text ? component.content.length : 0), 0);
  return [
    ...atLeast('components', components.length),
    ...atMost('components', components.length + inRows.length, LIMITS.components),
    ...atMost('text', text, LIMITS.text),
    ...components.flatMap(checkTop),
    ...inRows.flatMap(checkInRow),
    ...repeated(inRows.flatMap((component) => ('custom_id' in component ? component.custom_id : []))),
    ...(allowed_mentions.parse.length > 0 ? ['allowed_mentions: parses'] : []),
  ];
}

function checkTop(component: TopComponent): readonly string[] {
  if (component.type === COMPONENT.text) return atLeast('text', component.content.trim().length);
  return [
    ...atLeast('row', component.components.length),
    ...atMost('buttons of a row', component.components.length, LIMITS.rowButtons),
  ];
}

function checkInRow(component: RowComponent): readonly string[] {
  if (component.type === COMPONENT.select)
    return [
      ...checkId(component.custom_id),
      ...atMost('placeholder', component.placeholder.length, LIMITS.placeholder),
      ...atLeast('options', component.options.length),
      ...atMost('options', component.options.length, LIMITS.options),
      ...component.options.flatMap(({ label, value }) => [
        ...atLeast('option label', label.trim().length),
        ...atMost('option label', label.length, LIMITS.option),
        ...atMost('option value', value.length, LIMITS.option),
      ]),
    ];
  return [
    ...atLeast('label', component.label.trim().length),
    ...atMost('label', component.label.length, LIMITS.label),
    ...('url' in component ? atMost('url', component.url.length, LIMITS.linkUrl) : checkId(component.custom_id)),
  ];
}

const checkId = (id: string): readonly string[] => [
  ...atLeast('custom_id', id.length),
  ...atMost('custom_id', id.length, LIMITS.customId),
];

const atMost = (what: string, found: number, most: number): readonly string[] =>
  found > most ? [`${what}: ${found}, at most ${most}`] : [];
const atLeast = (what: string, found: number): readonly string[] => (found > 0 ? [] : [`${what}: empty`]);

const repeated = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `custom_id: ${id} twice`);
