/** A text shown to people, in both languages of the product. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/** The languages of the product; Chinese comes first. */
export type Lang = 'zh-CN' | 'en'

/** Every language, in the order they are offered. */
export const LANGS: readonly Lang[] = ['zh-CN', 'en']

/** The wording of a text in one language. */
export function say(text: Text, lang: Lang): string {
  return lang === 'en' ? text.en : text.zh
}

/** Fills `{name}` places of a wording; a place without a value is left as it is. */
export function fill(wording: string, params: Readonly<Record<string, unknown>>): string {
  return wording.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name]
    return value === undefined || value === null ? place : String(value)
  })
}
