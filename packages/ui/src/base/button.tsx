import LoadingOutlined from '@ant-design/icons/es/icons/LoadingOutlined'
import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined'
import { useNavigate } from '@county/platform'
import { Button as AntButton, type ButtonProps } from 'antd'
import type { MouseEvent } from 'react'
import { useUi } from '../context.ts'

export type { ButtonProps }

// The turning sign is no part of the button's name: it stays a moment longer than the work.
const WORKING = { icon: <LoadingOutlined aria-hidden /> }

/** A button; its text is a verb. */
export function Button({ loading, ...props }: ButtonProps) {
  return <AntButton {...props} {...(loading === undefined ? {} : { loading: loading === true ? WORKING : loading })} />
}

/** A link that looks like a button; opens in a new tab like any link. */
export function LinkButton({ to, ...props }: ButtonProps & { to: string }) {
  const navigate = useNavigate()
  const go = (event: MouseEvent<HTMLElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    navigate(to)
  }
  return <AntButton {...props} href={to} onClick={go} />
}

/** Prints the page with the print style sheet. */
export function PrintButton() {
  const { t } = useUi()
  return (
    <AntButton icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
      {t('print')}
    </AntButton>
  )
}
