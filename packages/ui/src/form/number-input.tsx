import type { FieldMeta } from '@county/core/ledger/field'
import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { readMoney, showMoney } from './money-text.ts'

/** Input of an amount in yuan (kept in fen), of a whole number, or of one with two decimals. What can't be read stays as typed and is refused on saving. */
export function NumberInput({
  meta,
  value,
  onChange,
  onBlur,
  ...rest
}: {
  id: string
  meta: FieldMeta
  value: unknown
  onChange: (value: unknown) => void
  onBlur?: (() => void) | undefined
  suffix?: string | undefined
}) {
  const shown = show(meta, value)
  const [text, setText] = useState(shown)
  const read = readNumber(meta, text)
  useEffect(() => {
    setText((now) => (readNumber(meta, now) === value ? now : show(meta, value)))
  }, [meta, value])
  return (
    <Input
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      className="nc-num"
      value={text}
      onChange={(e) => {
        setText(e.target.value)
        onChange(readNumber(meta, e.target.value))
      }}
      onBlur={() => {
        if (typeof read === 'number') setText(show(meta, read))
        onBlur?.()
      }}
    />
  )
}

function show(meta: FieldMeta, value: unknown): string {
  if (typeof value === 'string') return value
  if (meta.kind === 'money') return showMoney(value)
  return typeof value === 'number' ? String(value) : ''
}

/** A number, null for nothing, or the text itself when it is no number. */
function readNumber(meta: FieldMeta, text: string): number | string | null {
  if (meta.kind === 'money') {
    const money = readMoney(text)
    return 'fen' in money ? money.fen : text
  }
  const plain = text.replace(/[,，\s]/g, '')
  if (plain === '') return null
  const shape = meta.kind === 'decimal' ? /^-?\d+(\.\d{1,2})?$/ : /^-?\d+$/
  return shape.test(plain) ? Number(plain) : text
}
