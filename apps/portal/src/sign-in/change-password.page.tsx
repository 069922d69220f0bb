import { useSay } from '@county/platform'
import { ChangePasswordForm } from './change-password.form.tsx'
import { Step } from './step.tsx'

/** Shown at the first sign-in with an issued password, or when it is too old. */
export function ChangePasswordPage({ account, onDone }: { account: string; onDone: () => void }) {
  const say = useSay()
  return (
    <Step
      title={say({ zh: '请先修改口令', en: 'Change your password first' })}
      why={say({
        zh: '当前口令由管理员设置或已超过有效期。修改后继续使用平台，其他设备上的登录将退出。',
        en: 'The present password was issued by an administrator or is too old. Other devices will be signed out.',
      })}
    >
      <ChangePasswordForm account={account} onDone={onDone} />
    </Step>
  )
}
