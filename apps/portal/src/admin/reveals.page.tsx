import { useSay } from '@county/platform'
import { AdminPage } from './admin-page.tsx'
import { AuditTable } from './audit-table.tsx'

/** Who looked at whose sensitive fields, when and why. */
export default function RevealsPage() {
  const say = useSay()
  return (
    <AdminPage
      path="reveals"
      subtitle={say({
        zh: '查看证件号码、电话等敏感信息的人员、时间与事由。',
        en: 'Who looked at ID numbers and telephones, when and why.',
      })}
    >
      <AuditTable of="reveal" />
    </AdminPage>
  )
}
