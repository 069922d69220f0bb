import { useT } from '@county/platform'
import { Select } from '@county/ui/form'
import { useState } from 'react'
import { verbs } from '../api.ts'

/** Chooses a room by typing part of its label: 3-1-302. */
export function RoomPicker({
  id,
  value,
  onChange,
}: {
  id: string
  value: string | null
  onChange: (id: string | null) => void
}) {
  const t = useT()
  const [q, setQ] = useState('')
  const rooms = verbs.useQuery(
    'room.list',
    { ...(q ? { label: q } : { vacant: true }), limit: 30 },
    { keepPrevious: true },
  )
  return (
    <Select
      id={id}
      value={value}
      allowClear
      loading={rooms.isPending}
      placeholder={t('change.roomHint')}
      showSearch={{ filterOption: false, onSearch: setQ }}
      notFoundContent={t('change.noRoom')}
      options={(rooms.data ?? []).map((room) => ({
        value: room.id,
        label: `${room.siteName} ${room.label}${room.households.length > 0 ? `（${room.households.map((h) => h.headName).join('、')}）` : ''}`,
      }))}
      onChange={(next: string | null) => onChange(next ?? null)}
    />
  )
}
