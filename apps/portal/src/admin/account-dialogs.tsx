import { AccountName, type AccountRow, type IssuedPassword } from '@county/core/account'
import { field } from '@county/core/ledger/field'
import { useSay } from '@county/platform'
import { z } from 'zod'
import { admin } from './admin-api.ts'
import { FormDialog } from './form-dialog.tsx'

const name = field.text({ label: { zh: '姓名', en: 'Name' }, max: 50 })
const email = field.text({
  label: { zh: '邮箱', en: 'E-mail' },
  max: 254,
  optional: true,
  help: {
    zh: '配置邮件服务器后，通知的标题和链接会发到这里',
    en: 'Where the titles of notices are sent, once there is a mail server',
  },
})
const NewFields = z.object({
  account: field.text({
    label: { zh: '账号', en: 'Account' },
    max: 32,
    help: {
      zh: '小写字母开头，可含数字、点、横线、下划线，3至32位',
      en: 'Starts with a small letter; digits, dot, dash, underscore; 3–32',
    },
  }),
  name,
  email,
})
const ChangedFields = z.object({ name, email })

/** Opens an account; gives its first password to `onIssued`. */
export function NewAccount({ onIssued, onClose }: { onIssued: (i: IssuedPassword) => void; onClose: () => void }) {
  const say = useSay()
  return (
    <FormDialog
      title={say({ zh: '开立账号', en: 'Open an account' })}
      fields={NewFields}
      submit={say({ zh: '开立', en: 'Open' })}
      onSend={async (values, key) =>
        onIssued(await admin.run('account.create', { ...values, account: AccountName.parse(values.account) }, { key }))
      }
      onClose={onClose}
    >
      {say({
        zh: '初始口令由系统生成，只显示一次，首次登录时必须修改。',
        en: 'The first password is made by the system and shown once.',
      })}
    </FormDialog>
  )
}

/** Changes the name and the e-mail address of an account. */
export function ChangeAccount({ row, onClose }: { row: AccountRow; onClose: () => void }) {
  const say = useSay()
  return (
    <FormDialog
      title={say({ zh: `修改账号 ${row.account}`, en: `Change the account ${row.account}` })}
      fields={ChangedFields}
      initial={{ name: row.name, email: row.email }}
      submit={say({ zh: '保存', en: 'Save' })}
      done={say({ zh: '已保存', en: 'Saved' })}
      onSend={(values, key) =>
        admin.run('account.update', { id: row.id, state: row.state, ...values }, { expected: row.version, key })
      }
      onClose={onClose}
    />
  )
}
