import { field } from '@county/core/ledger/field'
import { newId } from '@county/kernel/id'
import { ErrorNotice, useSay } from '@county/platform'
import { useDialogs } from '@county/ui'
import { VerbForm } from '@county/ui/host/form'
import { useState } from 'react'
import { z } from 'zod'
import { core } from '../core-api.ts'

const ContactFields = z.object({
  email: field.text({ label: { zh: '邮箱', en: 'E-mail' }, max: 254, optional: true }),
})

/** Where the officer gets notices by mail; an empty field means nowhere. */
export function ContactForm() {
  const say = useSay()
  const contact = core.useQuery('session.contact', {})
  const { done } = useDialogs()
  const [key, setKey] = useState(newId)
  if (contact.error) return <ErrorNotice error={contact.error} onRetry={() => void contact.refetch()} />
  if (!contact.data) return null
  const save = async ({ email }: { email: string | null }) => {
    await core.run('session.setContact', { email }, { key })
    setKey(newId())
    void core.refresh()
    done(
      email
        ? say({ zh: '邮箱已保存', en: 'Saved' })
        : say({ zh: '已不再向您发送邮件', en: 'No more mail is sent to you' }),
    )
  }
  return (
    <div className="np-narrow is-wide">
      <VerbForm
        key={contact.data.email}
        fields={ContactFields}
        initial={{ email: contact.data.email }}
        submit={say({ zh: '保存', en: 'Save' })}
        onSubmit={save}
      >
        <p>
          {contact.data.sendsMail
            ? say({
                zh: '填写后，发给您、您单位或您岗位的通知同时发到邮箱；邮件只含标题和链接，内容登录后查看。不填则不发送。',
                en: 'Notices to you, your unit or your role are also sent here, as a title and a link. Leave empty for none.',
              })
            : say({
                zh: '平台尚未配置邮件服务器，邮箱填写后暂不发送邮件，通知请在平台内查看。',
                en: 'The platform has no mail server yet: nothing is sent; read notices here.',
              })}
        </p>
      </VerbForm>
    </div>
  )
}
