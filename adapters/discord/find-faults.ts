import type { BodyComponent, DiscordMessage, RowComponent, Section, TextDisplay, TopComponent } from './discord-message.ts';
import { LIMITS } from './limits.ts';
import { COMPONENT } from './protocol.ts';

/** What Discord would refuse in a message, and what must never be sent; nothing where all is well. */
export function findFaults({ components, allowed_mentions }: DiscordMessage): readonly string[] {
  const body = components.flatMap(bodyOf);
  const texts = body.flatMap(textsOf);
  const pressed = body.flatMap(pressedIn);
  const pictures = body.filter((one) => one.type === COMPONENT.section && one.accessory.type === COMPONENT.thumbnail);
  const containers = components.length - components.filter((one) => one.type !== COMPONENT.container).length;
  const withoutTexts = body.filter(({ type }) => type !== COMPONENT.text);
  const count = containers + withoutTexts.length + texts.length + pressed.length + pictures.length;
  return [
    ...atLeast('components', body.length),
    ...atMost('components', count, LIMITS.components),
    ...atMost(
      'text',
      texts.reduce((sum, { content }) => sum + content.length, 0),
      LIMITS.text,
    ),
    ...texts.flatMap(({ content }) => atLeast('text', content.trim().length)),
    ...body.flatMap(checkRow),
    ...pressed.flatMap(checkPressed),
    ...repeated(pressed.flatMap((component) => ('custom_id' in component ? component.custom_id : []))),
    ...(allowed_mentions.parse.length > 0 ? ['allowed_mentions: parses'] : []),
  ];
}

const bodyOf = (component: TopComponent): readonly BodyComponent[] =>
  component.type === COMPONENT.container ? component.components : [component];

function textsOf(component: BodyComponent): readonly TextDisplay[] {
  if (component.type === COMPONENT.text) return [component];
  return component.type === COMPONENT.section ? component.components : [];
}

function pressedIn(component: BodyComponent): readonly RowComponent[] {
  if (component.type === COMPONENT.row) return component.components;
  return component.type === COMPONENT.section ? buttonOf(component) : [];
}

const buttonOf = ({ accessory }: Section): readonly RowComponent[] => (accessory.type === COMPONENT.button ? [accessory] : []);

function checkRow(component: BodyComponent): readonly string[] {
  if (component.type !== COMPONENT.row) return [];
  return [
    ...atLeast('row', component.components.length),
    ...atMost('buttons of a row', component.components.length, LIMITS.rowButtons),
  ];
}

function checkPressed(component: RowComponent): readonly string[] {
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
