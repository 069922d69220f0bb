import { LANGS, type Lang, say as sayIn, type Text } from '@county/kernel/text'
import i18next, { type i18n } from 'i18next'
import { useModuleId } from '../module/context.ts'
import { getPreference, setPreference } from '../preferences.ts'
import { createStore, useStore } from '../store.ts'

const lang = createStore<Lang>('zh-CN')
const messages: i18n = i18next.createInstance()
void messages.init({
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  resources: {},
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
})

/** Starts with the language chosen in this browser, else the server's proposal, else Chinese. */
export function startLang(proposed?: string): void {
  const kept = getPreference<string>('lang', proposed ?? 'zh-CN')
  applyLang(LANGS.find((l) => l === kept) ?? 'zh-CN')
}

function applyLang(next: Lang): void {
  void messages.changeLanguage(next)
  if (typeof document !== 'undefined') document.documentElement.lang = next
  lang.set(next)
}

/** The language in use. */
export function getLang(): Lang {
  return lang.get()
}

/** Changes the language and keeps the choice; the cookie lets the server write the next page in it. */
export function setLang(next: Lang): void {
  setPreference('lang', next)
  document.cookie = `county-lang=${next}; path=/; max-age=31536000; samesite=lax`
  applyLang(next)
}

/** The language in use, followed. */
export function useLang(): Lang {
  return useStore(lang)
}

/** A text in the language in use. In a component prefer {@link useSay}, which follows a change. */
export function say(text: Text): string {
  return sayIn(text, lang.get())
}

/** Says texts in the language in use and follows a change. */
export function useSay(): (text: Text) => string {
  const current = useLang()
  return (text) => sayIn(text, current)
}

/** Messages of a module by key; nested keys are written with dots. */
export type Messages = Record<string, unknown>

/** Adds a module's messages to its own namespace. */
export function addMessages(module: string, byLang: Partial<Record<Lang, Messages>>): void {
  for (const [l, bundle] of Object.entries(byLang)) messages.addResourceBundle(l, module, bundle, true, true)
}

/** `t(key, params)` in a module's messages; a missing key shows the key. */
export type Translate = (key: string, params?: Record<string, unknown>) => string

/** Messages of the module the component belongs to, or of `module`; follows the language. */
export function useT(module?: string): Translate {
  const own = useModuleId()
  const ns = module ?? own ?? 'portal'
  const current = useLang()
  return (key, params) => String(messages.t(key, { ns, lng: current, ...params }))
}
