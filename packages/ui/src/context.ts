import { fill, type Lang, type Text } from '@county/kernel/text'
import { useLang } from '@county/platform'
import { useMemo } from 'react'
import en from './locales/en.json' with { type: 'json' }
import zh from './locales/zh-CN.json' with { type: 'json' }

/** A key of the kit's own texts (namespace `ui`); both languages hold the same keys. */
export type UiKey = keyof typeof zh

/** What components need for texts: language, own texts by key, and texts of declarations. */
export interface UiTexts {
  lang: Lang
  t: (key: UiKey, params?: Record<string, unknown>) => string
  say: (text: Text) => string
}

/** The wording of one of the kit's texts; `{name}` places are filled from `params`. */
export function uiText(lang: Lang, key: UiKey, params: Record<string, unknown> = {}): string {
  return fill((lang === 'en' ? en : zh)[key], params)
}

/** Language and texts for the component that calls it. */
export function useUi(): UiTexts {
  const lang = useLang()
  return useMemo(
    () => ({
      lang,
      t: (key, params) => uiText(lang, key, params),
      say: (text) => (lang === 'en' ? text.en : text.zh),
    }),
    [lang],
  )
}
