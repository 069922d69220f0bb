import { useSay } from '@county/platform'
import { Button, ErrorNotice, QrCode, Skeleton } from '@county/ui'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { core } from '../core-api.ts'
import { PasswordField } from './password-field.tsx'

/** Sets up the authenticator: scan, enter one code, keep the recovery codes. */
export function SecondFactorSetup({ onDone }: { onDone: () => void }) {
  const say = useSay()
  const [code, setCode] = useState('')
  const [offer, setOffer] = useState<{ secret: string; uri: string } | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const begin = core.useCommand('session.beginTotp', { onDone: setOffer })
  const confirm = core.useCommand('session.confirmTotp', {
    onDone: (done) => (done?.recoveryCodes?.length ? setCodes(done.recoveryCodes) : onDone()),
  })
  const started = useRef(false)
  useEffect(() => {
    if (started.current) return
    started.current = true
    void begin.run({})
  }, [begin])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void confirm.run({ code: code.replace(/\s/g, '') })
  }
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />
  return (
    <form className="np-form" onSubmit={submit}>
      {begin.error && <ErrorNotice error={begin.error} onRetry={() => void begin.run({})} />}
      <div className="np-qr">
        {offer ? (
          <QrCode text={offer.uri} label={say({ zh: '二次验证二维码', en: 'QR code of the second factor' })} />
        ) : (
          <Skeleton />
        )}
        <div>
          <p>
            {say({
              zh: '用手机上的身份验证器扫描二维码；不能扫描时，手工输入密钥：',
              en: 'Scan it with your authenticator, or type the secret:',
            })}
          </p>
          <p className="np-secret">{offer?.secret.replace(/(.{4})/g, '$1 ')}</p>
        </div>
      </div>
      {confirm.error && <ErrorNotice error={confirm.error} />}
      <PasswordField
        label={say({ zh: '验证器上显示的6位验证码', en: 'The 6-digit code it shows' })}
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
      />
      <Button type="primary" htmlType="submit" size="large" loading={confirm.running} disabled={!offer}>
        {say({ zh: '启用二次验证', en: 'Turn on' })}
      </Button>
    </form>
  )
}

function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const say = useSay()
  return (
    <div>
      <p>
        {say({
          zh: '二次验证已启用。请抄下以下恢复码妥善保管：手机丢失时，每个恢复码可代替验证码使用一次。离开本页后不再显示。',
          en: 'The second factor is on. Write these recovery codes down: each replaces a code once if you lose the phone. They are not shown again.',
        })}
      </p>
      <ul className="np-codes">
        {codes.map((c) => (
          <li key={c}>{c}</li>
        ))}
      </ul>
      <Button type="primary" size="large" onClick={onDone}>
        {say({ zh: '已抄好，继续', en: 'I have kept them' })}
      </Button>
    </div>
  )
}
