import { describe, expect, it } from 'vitest';
import { createSpeakerNames, eachNamed, type NamedSpeaker, namesBeginning } from '../../src/corpus/speaker-names.ts';

function packed(...speakers: readonly NamedSpeaker[]) {
  const names = createSpeakerNames();
  speakers.forEach(names.add);
  return structuredClone(names.save());
}
const speaker = (name: string, ...otherNames: readonly string[]): NamedSpeaker => ({ name, otherNames, company: 'Umi株式会社' });

describe('names of speakers', () => {
  it('are all there, in their order, whatever their letters', () => {
    const speakers = [
      speaker('海野 太郎', 'Taro Umino', 'ﾀﾛｳ\u00A0\u00A0ウミノ'),
      speaker('𠮷野\t花'),
      speaker('', 'É'),
      speaker('長'.repeat(20_000)),
      speaker('a', 'a'),
    ];
    const found: unknown[] = [];
    eachNamed(packed(...speakers), (name, otherNames) => found.push({ name, otherNames, company: 'Umi株式会社' }));
    expect(found).toEqual(speakers);
  });

  it('may be none', () => {
    expect(namesBeginning(packed(), '海')).toEqual([]);
    eachNamed(packed(), () => expect.unreachable());
  });

  it('take a letter for a letter, and a byte for each name and company', () => {
    const { units, pieces } = packed(speaker('海野 太郎', 'Taro Umino'), { name: '森', otherNames: [] });
    expect(String.fromCharCode(...units)).toBe('海野 太郎Taro UminoUmi株式会社森');
    expect([pieces.constructor, pieces.length]).toEqual([Uint8Array, 4]);
  });

  it('begin as asked where they are one piece, and give the name that is printed, each speaker once', () => {
    const names = packed(
      speaker('海野太郎'),
      speaker('海野 花子'),
      speaker('Hanako', '海野花', '海野華'),
      speaker('大海野'),
      speaker('海'),
    );
    expect(namesBeginning(names, '海野')).toEqual(['海野太郎', 'Hanako']);
    expect(namesBeginning(names, 'Umi')).toEqual([]);
  });
});
