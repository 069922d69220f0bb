import { useLang } from '@county/platform'
import { App, ConfigProvider } from 'antd'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import { type ReactNode, useEffect, useMemo } from 'react'
import './base.css'
import './parts.css'
import './pages.css'
import './print.css'
import { antdTheme } from './tokens.ts'

/**
 * Theme, antd's language and text size for everything inside. The portal renders one around the whole page.
 * `large` turns on the 18 px text mode. The language is the platform's.
 */
export function UiProvider({ large = false, children }: { large?: boolean; children: ReactNode }) {
  const lang = useLang()
  useEffect(() => {
    document.documentElement.dataset.size = large ? 'large' : 'normal'
  }, [large])
  const theme = useMemo(() => antdTheme(large), [large])
  return (
    <ConfigProvider
      locale={lang === 'en' ? enUS : zhCN}
      theme={theme}
      form={{ requiredMark: true }}
      button={{ autoInsertSpace: false }}
    >
      <App className="nc-app">{children}</App>
    </ConfigProvider>
  )
}
