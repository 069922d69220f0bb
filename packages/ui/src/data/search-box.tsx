import SearchOutlined from '@ant-design/icons/es/icons/SearchOutlined'
import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useUi } from '../context.ts'

/** Search of a list: asked 300 ms after the last key, or at once with Enter; a Chinese input method is waited for. */
export function SearchBox({
  value,
  onChange,
  placeholder,
}: {
  value: string
  onChange: (value: string) => void
  placeholder?: string
}) {
  const { t } = useUi()
  const [text, setText] = useState(value)
  const composing = useRef(false)
  const latest = useRef(onChange)
  latest.current = onChange
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (composing.current || text.trim() === value) return
    const timer = setTimeout(() => latest.current(text.trim()), 300)
    return () => clearTimeout(timer)
  }, [text, value])
  return (
    <Input
      className="nc-toolbar__search"
      type="search"
      allowClear
      prefix={<SearchOutlined aria-hidden />}
      aria-label={t('search')}
      placeholder={placeholder ?? t('search.hint')}
      value={text}
      maxLength={50}
      onCompositionStart={() => {
        composing.current = true
      }}
      onCompositionEnd={(e) => {
        composing.current = false
        setText(e.currentTarget.value)
      }}
      onChange={(e) => setText(e.target.value)}
      onPressEnter={() => latest.current(text.trim())}
    />
  )
}
