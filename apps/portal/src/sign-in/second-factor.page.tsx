import { useSay } from '@county/platform'
import { SecondFactorSetup } from './second-factor.tsx'
import { Step } from './step.tsx'

/** Administrators set up a second factor before they can do anything. */
export function SecondFactorPage({ onDone }: { onDone: () => void }) {
  const say = useSay()
  return (
    <Step
      wide
      title={say({ zh: '请先启用二次验证', en: 'Set up the second factor first' })}
      why={say({
        zh: '管理员账号登录时，除口令外还须输入身份验证器上的6位验证码。',
        en: 'Administrators sign in with a code of their authenticator beside the password.',
      })}
    >
      <SecondFactorSetup onDone={onDone} />
    </Step>
  )
}
