import type { BrowserContextOptions } from 'playwright-core';

interface WebPicture {
  readonly name: string;
  readonly path: string;
  /** What is asked below the answer. */
  readonly followUp?: string;
  readonly options: BrowserContextOptions;
}

const WIDE = { width: 800, height: 720 };
const PHONE = { width: 360, height: 720 };
const LIST = `/q?${new URLSearchParams({ q: 'CNDT2022のセッション一覧' })}`;
const QUESTION = `/q?${new URLSearchParams({ q: 'Ciliumの話' })}`;

/** The pictures of the web page: one of each journey, with and without scripts, in both languages, dark, on a telephone. */
export const WEB_PICTURES: readonly WebPicture[] = [
  { name: 'answer.ja', path: QUESTION, options: { locale: 'ja-JP', viewport: WIDE } },
  {
    name: 'follow-up.ja.dark',
    path: QUESTION,
    followUp: '2021年のは？',
    options: { locale: 'ja-JP', viewport: WIDE, colorScheme: 'dark' },
  },
  { name: 'list.ja.no-script', path: LIST, options: { locale: 'ja-JP', viewport: WIDE, javaScriptEnabled: false } },
  { name: 'topic.en', path: '/t/kubernetes', options: { locale: 'en-US', viewport: WIDE } },
  { name: 'event.en.dark', path: '/e/cndt2022', options: { locale: 'en-US', viewport: WIDE, colorScheme: 'dark' } },
  { name: 'session.ja.360', path: '/s/cnds2024/2243', options: { locale: 'ja-JP', viewport: PHONE } },
  {
    name: 'answer.en.360.dark',
    path: '/q?q=Who+talked+about+Cilium%3F',
    options: { locale: 'en-US', viewport: PHONE, colorScheme: 'dark' },
  },
];
