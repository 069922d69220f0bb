import { ErrorNotice, useSay, useSession } from '@county/platform'
import { Button, Descriptions, Page, PageHeader, Section, sayMoment, Tabs, useDialogs } from '@county/ui'
import { useState } from 'react'
import { core } from '../core-api.ts'
import { ChangePasswordForm } from '../sign-in/change-password.form.tsx'
import { PasswordField } from '../sign-in/password-field.tsx'
import { SecondFactorSetup } from '../sign-in/second-factor.tsx'
import { ContactForm } from './contact.tsx'
import { readAgent } from './read-agent.ts'
import '../sign-in/sign-in.css'
import '../home/home.css'

/** The officer's own account: who they are, password, second factor, address, where they are signed in. */
export function MePage() {
  const say = useSay()
  const session = useSession()
  const { done } = useDialogs()
  return (
    <Page>
      <PageHeader title={say({ zh: '账号与安全', en: 'Account and security' })} />
      <Section>
        <Descriptions
          items={[
            { key: 'name', label: say({ zh: '姓名', en: 'Name' }), value: session.name },
            { key: 'account', label: say({ zh: '账号', en: 'Account' }), value: session.account },
            {
              key: 'post',
              label: say({ zh: '单位与岗位', en: 'Post' }),
              value: `${session.post.unitName} · ${say(session.post.roleTitle)}`,
            },
            ...(session.post.institution
              ? [
                  {
                    key: 'institution',
                    label: say({ zh: '所在机构', en: 'Institution' }),
                    value: session.post.institution.name,
                  },
                ]
              : []),
            { key: 'area', label: say({ zh: '管辖范围', en: 'Area' }), value: session.post.areaName },
            {
              key: 'idle',
              label: say({ zh: '无操作自动退出', en: 'Idle sign-out' }),
              value: say({ zh: `${session.idleMinutes}分钟`, en: `${session.idleMinutes} minutes` }),
            },
          ]}
        />
      </Section>
      <Section>
        <Tabs
          label={say({ zh: '账号设置', en: 'Settings' })}
          items={[
            {
              key: 'password',
              label: say({ zh: '修改口令', en: 'Password' }),
              children: (
                <div className="np-narrow">
                  <ChangePasswordForm
                    account={session.account}
                    onDone={() =>
                      done(
                        say({ zh: '口令已修改，其他设备上的登录已退出', en: 'Changed; other devices are signed out' }),
                      )
                    }
                  />
                </div>
              ),
            },
            { key: 'factor', label: say({ zh: '二次验证', en: 'Second factor' }), children: <SecondFactor /> },
            { key: 'contact', label: say({ zh: '邮件通知', en: 'Notices by mail' }), children: <ContactForm /> },
            { key: 'sessions', label: say({ zh: '登录的设备', en: 'Devices' }), children: <Sessions /> },
          ]}
        />
      </Section>
    </Page>
  )
}

function SecondFactor() {
  const say = useSay()
  const session = useSession()
  const [setting, setSetting] = useState(false)
  const [on, setOn] = useState(session.secondFactor === 'set')
  if (on) return <RemoveFactor onDone={() => setOn(false)} />
  if (setting)
    return (
      <div className="np-narrow is-wide">
        <SecondFactorSetup
          onDone={() => {
            setSetting(false)
            setOn(true)
          }}
        />
      </div>
    )
  return (
    <div className="np-narrow is-wide">
      <p>
        {say({
          zh: '启用后，登录时除口令外还须输入手机身份验证器上的6位验证码，口令泄露时他人也无法登录。',
          en: 'When on, signing in takes a code of your authenticator beside the password.',
        })}
      </p>
      <Button type="primary" onClick={() => setSetting(true)}>
        {say({ zh: '启用二次验证', en: 'Turn on' })}
      </Button>
    </div>
  )
}

function RemoveFactor({ onDone }: { onDone: () => void }) {
  const say = useSay()
  const [code, setCode] = useState('')
  const remove = core.useCommand('session.removeTotp', { onDone })
  return (
    <form
      className="np-form np-narrow"
      onSubmit={(event) => {
        event.preventDefault()
        void remove.run({ code: code.trim() })
      }}
    >
      <p>
        {say({
          zh: '二次验证已启用。停用须输入当前验证码；管理员账号不得停用。',
          en: 'The second factor is on. Turning it off takes a code; administrators must keep it.',
        })}
      </p>
      {remove.error && <ErrorNotice error={remove.error} />}
      <PasswordField
        label={say({ zh: '验证码', en: 'Code' })}
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
      />
      <Button danger htmlType="submit" loading={remove.running}>
        {say({ zh: '停用二次验证', en: 'Turn off' })}
      </Button>
    </form>
  )
}

function Sessions() {
  const say = useSay()
  const sessions = core.useQuery('session.listMine', {})
  const end = core.useCommand('session.endMine', { refresh: ['core'] })
  if (sessions.error) return <ErrorNotice error={sessions.error} onRetry={() => void sessions.refetch()} />
  return (
    <ul className="np-list">
      {sessions.data?.map((s) => (
        <li key={s.id}>
          <div>
            <span>
              {readAgent(s.userAgent)}
              {s.current && <strong>{say({ zh: '（本次登录）', en: ' (this one)' })}</strong>}
            </span>
            <small className="nc-num">
              {say({ zh: '登录', en: 'Signed in' })} {sayMoment(s.createdAt)} ·{' '}
              {say({ zh: '最近使用', en: 'last used' })} {sayMoment(s.lastSeenAt)} · {s.ip}
            </small>
          </div>
          {!s.current && (
            <Button loading={end.running} onClick={() => void end.run({ id: s.id })}>
              {say({ zh: '退出该设备', en: 'Sign out' })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
