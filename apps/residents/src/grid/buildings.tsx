import { todayIn } from '@county/kernel/local-date'
import { can, Link, useT } from '@county/platform'
import type { BuildingRow, RoomRow } from '@county/residents/grid/grid'
import { Button, Drawer, EmptyState, ErrorNotice, Section, TableSkeleton, useDialogs } from '@county/ui'
import { AreaSelect, DataTable } from '@county/ui/data'
import { DatePicker } from '@county/ui/date'
import { Field } from '@county/ui/form'
import { useState } from 'react'
import { api, verbs } from '../api.ts'

/** Buildings by site, with rooms lived in and rooms without a grid; pressing one opens its rooms. */
export function Buildings() {
  const t = useT()
  const [open, setOpen] = useState<BuildingRow | null>(null)
  const list = verbs.useQuery('building.list', {})
  if (list.error)
    return <ErrorNotice error={list.error} doing={t('grid.buildings')} onRetry={() => void list.refetch()} />
  if (!list.data) return <TableSkeleton rows={6} columns={5} />
  if (list.data.length === 0) return <EmptyState title={t('building.none')} why={t('building.noneWhy')} />
  const number = (value: number) => <span className="nc-num">{value}</span>
  return (
    <Section flush>
      <DataTable<BuildingRow>
        caption={t('grid.buildings')}
        rows={list.data}
        rowKey={(b) => b.id}
        columns={[
          { key: 'name', title: t('building.name'), render: (b) => `${b.siteName} ${b.no}${t('building.suffix')}` },
          { key: 'rooms', title: t('grid.rooms'), end: true, render: (b) => number(b.rooms) },
          { key: 'occupied', title: t('building.occupied'), end: true, render: (b) => number(b.occupied) },
          { key: 'without', title: t('building.withoutGrid'), end: true, render: (b) => number(b.withoutGrid) },
          { key: 'head', title: t('building.head'), render: (b) => b.headName ?? '—' },
        ]}
        // Rooms name the heads of their households: whoever may not see persons sees numbers.
        {...(can('residents.person.read')
          ? {
              rowActions: (b: BuildingRow) => (
                <Button size="small" onClick={() => setOpen(b)}>
                  {t('building.open')}
                </Button>
              ),
            }
          : {})}
      />
      {open && <Rooms building={open} onClose={() => setOpen(null)} />}
    </Section>
  )
}

function Rooms({ building, onClose }: { building: BuildingRow; onClose: () => void }) {
  const t = useT()
  const rooms = verbs.useQuery('room.list', { buildingId: building.id, limit: 1000 })
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const write = can('residents.grid.write')
  return (
    <Drawer open title={`${building.siteName} ${building.no}${t('building.suffix')}`} onClose={onClose} size={640}>
      <div className="nc-stack">
        {write && keys.size > 0 && <IntoGrid roomIds={[...keys]} onDone={() => setKeys(new Set())} />}
        {rooms.error ? (
          <ErrorNotice error={rooms.error} doing={t('building.open')} onRetry={() => void rooms.refetch()} />
        ) : !rooms.data ? (
          <TableSkeleton rows={6} columns={4} />
        ) : (
          <DataTable<RoomRow>
            caption={t('building.open')}
            rows={rooms.data}
            rowKey={(r) => r.id}
            rowName={(r) => r.label}
            {...(write ? { selection: { keys, onChange: setKeys } } : {})}
            columns={[
              { key: 'label', title: t('building.room'), nowrap: true, render: (r) => r.label },
              { key: 'area', title: '㎡', end: true, render: (r) => r.areaM2 ?? '—' },
              {
                key: 'household',
                title: t('building.household'),
                render: (r) =>
                  r.households.length === 0
                    ? t('building.vacant')
                    : r.households.map((h) => (
                        <Link key={h.id} className="nc-link" to={`/residents/households/${h.id}`}>
                          {h.headName} {h.no}{' '}
                        </Link>
                      )),
              },
              { key: 'grid', title: t('grid.name'), nowrap: true, render: (r) => r.gridPath ?? t('building.noGrid') },
            ]}
          />
        )}
      </div>
    </Drawer>
  )
}

function IntoGrid({ roomIds, onDone }: { roomIds: string[]; onDone: () => void }) {
  const t = useT()
  const dialogs = useDialogs()
  const [gridPath, setGridPath] = useState<string | undefined>(undefined)
  const [from, setFrom] = useState<string | null>(todayIn(new Date()))
  const assign = verbs.useCommand('grid.assignRooms', {
    onDone: (done) => {
      void api.refresh()
      dialogs.done(t('building.assigned', { rooms: done.rooms, households: done.households }))
      onDone()
    },
    onError: (error) => dialogs.failed(error.message),
  })
  return (
    <div className="nc-row">
      <Field id="grid" label={t('building.intoGrid', { n: roomIds.length })} required>
        <AreaSelect id="grid" value={gridPath} onChange={setGridPath} required />
      </Field>
      <Field id="from" label={t('building.from')} required>
        <DatePicker id="from" value={from} onChange={setFrom} />
      </Field>
      <Button
        type="primary"
        loading={assign.running}
        disabled={!gridPath || !from}
        onClick={() => gridPath && from && void assign.run({ gridPath, roomIds, from })}
      >
        {t('building.assign')}
      </Button>
    </div>
  )
}
