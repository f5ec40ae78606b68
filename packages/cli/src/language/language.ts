import { en, Words } from './en';
import { ko } from './ko';
import { koreanTitles } from './koreanTitles';

export type Say = (
  key: keyof Words,
  params?: Record<string, string | number>,
) => string;

export interface Language {
  code: 'en' | 'ko';
  say: Say;
  /** What an action is called; in English when nobody has translated it. */
  titleOf(action: { id: string; title: string }): string;
}

/** The one that was asked for, or else that of the environment as the system knows it. */
export function languageOf(
  asked?: string,
  env: NodeJS.ProcessEnv = process.env,
): Language {
  const wanted =
    asked ?? (env.RACKSTAGE_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG);
  const code = wanted?.startsWith('ko') ? 'ko' : 'en';
  const words = code === 'ko' ? ko : en;
  return {
    code,
    say: (key, params = {}) =>
      words[key].replace(/\{\{(\w+)\}\}/g, (_, name) => String(params[name])),
    titleOf: ({ id, title }) => (code === 'ko' && koreanTitles[id]) || title,
  };
}
