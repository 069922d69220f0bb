import { useLang, useTextSize } from '@county/platform'
import { App, ConfigProvider } from 'antd'
import enUS from 'antd/es/locale/en_US'
import zhCN from 'antd/es/locale/zh_CN'
import { type ReactNode, useEffect, useMemo } from 'react'
import './base.css'
import './parts.css'
import './feedback.css'
import './tables.css'
import './figures.css'
import './forms.css'
import './narrow.css'
import './print.css'
import { antdTheme } from './tokens.ts'

/** Theme, antd's language and text size (the platform's preference) for everything inside. The portal renders one around the page. */
export function UiProvider({ children }: { children: ReactNode }) {
  const lang = useLang()
  const large = useTextSize()[0] === 'large'
  useEffect(() => {
    document.documentElement.dataset.size = large ? 'large' : 'normal'
  }, [large])
  const theme = useMemo(() => antdTheme(large), [large])
  return (
    <ConfigProvider locale={lang === 'en' ? enUS : zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <App className="nc-app">{children}</App>
    </ConfigProvider>
  )
}
