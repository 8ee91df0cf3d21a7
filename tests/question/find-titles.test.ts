import { describe, expect, it } from 'vitest';
import { createTitlesWithin } from '../../src/question/find-titles.ts';
import { sessionOf } from '../answer/session-of.ts';

const titled = (id: string, title: string) => sessionOf('0', title, [], { id });
const find = createTitlesWithin([
  titled('a/1', 'Pets on Kubernetes ― RWOボリュームで「飼う」設計'),
  titled('a/2', '【基調講演】攻撃しながら考えるセキュリティ'),
  titled('a/3', 'Kubernetes'),
  titled('a/4', 'Pets on Kubernetesと暮らす'),
  titled('b/1', 'はじめてのメッシュ 〜前編〜'),
  titled('b/2', 'はじめてのメッシュ 〜後編〜'),
]);

describe('a title within a question', () => {
  it('is found whole, without its subtitle, and without what stands in brackets before it', () => {
    expect(find('攻撃しながら考えるセキュリティのトラックは？')).toEqual({ id: 'a/2', start: 0, end: 15 });
    expect(find('slides of pets on kubernetes?')).toEqual({ id: 'a/1', start: 10, end: 28 });
  });

  it('is the longest that stands there, whatever spaces and marks are in it', () => {
    expect(find('pets on kubernetes と暮らすの資料')?.id).toBe('a/4');
  });

  it('is none where it is cut out of a word, is one word, or belongs to two sessions', () => {
    expect(find('carpets on kubernetes')).toBeUndefined();
    expect(find('kubernetesの登壇者は？')).toBeUndefined();
    expect(find('はじめてのメッシュの資料')).toBeUndefined();
    expect(find('はじめてのメッシュ 前編の資料')?.id).toBe('b/1');
  });
});
