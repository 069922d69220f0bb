import { field } from '@county/core/ledger/field'
import type { UnitKind, UnitRow } from '@county/core/unit'
import { useManifests, useSay } from '@county/platform'
import { useMemo } from 'react'
import { z } from 'zod'
import { admin } from './admin-api.ts'
import { choices, today } from './choices.ts'
import { FormDialog } from './form-dialog.tsx'
import { UNIT_KINDS } from './unit-kinds.ts'

/** What is to be done with a unit. */
export interface UnitTask {
  kind: 'create' | 'rename' | 'modules' | 'succeed'
  unit: UnitRow | null
}

interface DialogProps {
  unit: UnitRow
  units: readonly UnitRow[]
  onClose: () => void
}

/** The dialog of a task. */
export function UnitDialog({
  task,
  units,
  onClose,
}: {
  task: UnitTask
  units: readonly UnitRow[]
  onClose: () => void
}) {
  if (!task.unit) return <Create onClose={onClose} />
  const props = { unit: task.unit, units, onClose }
  if (task.kind === 'rename') return <Rename {...props} />
  if (task.kind === 'modules') return <Modules {...props} />
  return <Succeed {...props} />
}

const name = field.text({ label: { zh: '全称', en: 'Name' }, max: 60 })
const shortName = field.text({ label: { zh: '简称', en: 'Short name' }, max: 20 })
const KIND_TABLE = {
  id: 'unit-kind',
  title: { zh: '类别', en: 'Kind' },
  items: (Object.keys(UNIT_KINDS) as UnitKind[]).map((k) => ({ code: k, ...UNIT_KINDS[k] })),
}

function useModuleTable() {
  const say = useSay()
  const manifests = useManifests()
  return useMemo(
    () =>
      choices(
        'module',
        manifests.map((m) => ({ code: m.id, label: say(m.title) })),
      ),
    [manifests, say],
  )
}

function Create({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const modules = useModuleTable()
  const fields = useMemo(
    () =>
      z.object({
        name,
        shortName,
        kind: field.code({ label: { zh: '类别', en: 'Kind' }, codes: KIND_TABLE }),
        code: field.text({ label: { zh: '编码', en: 'Code' }, max: 20 }),
        modules: field.codes({ label: { zh: '牵头模块', en: 'Leads' }, codes: modules }),
        validFrom: field.date({ label: { zh: '成立日期', en: 'From' } }),
      }),
    [modules],
  )
  return (
    <FormDialog
      title={say({ zh: '新增单位', en: 'Add a unit' })}
      fields={fields}
      initial={{ validFrom: today(), modules: [] }}
      submit={say({ zh: '新增', en: 'Add' })}
      done={say({ zh: '已新增', en: 'Added' })}
      onSend={(v, key) => admin.run('unit.create', { ...v, kind: v.kind as UnitKind }, { key })}
      onClose={onClose}
    />
  )
}

const RenameFields = z.object({ name, shortName, from: field.date({ label: { zh: '自哪天起', en: 'From' } }) })

function Rename({ unit, onClose }: DialogProps) {
  const say = useSay()
  return (
    <FormDialog
      title={say({ zh: `“${unit.name}”更名`, en: `Rename ${unit.name}` })}
      fields={RenameFields}
      initial={{ name: unit.name, shortName: unit.shortName, from: today() }}
      submit={say({ zh: '更名', en: 'Rename' })}
      done={say({ zh: '已更名', en: 'Renamed' })}
      onSend={(v, key) => admin.run('unit.rename', { id: unit.id, ...v }, { key })}
      onClose={onClose}
    >
      {say({ zh: '这一天之前的记录仍显示旧名称。', en: 'Records of before keep the old name.' })}
    </FormDialog>
  )
}

function Modules({ unit, onClose }: DialogProps) {
  const say = useSay()
  const table = useModuleTable()
  const fields = useMemo(
    () =>
      z.object({
        modules: field.codes({ label: { zh: '牵头模块', en: 'Leads' }, codes: table }),
        from: field.date({ label: { zh: '自哪天起', en: 'From' } }),
      }),
    [table],
  )
  return (
    <FormDialog
      title={say({ zh: `“${unit.name}”的牵头模块`, en: `Modules of ${unit.name}` })}
      fields={fields}
      initial={{ modules: unit.modules, from: today() }}
      submit={say({ zh: '保存', en: 'Save' })}
      done={say({ zh: '已保存', en: 'Saved' })}
      onSend={(v, key) => admin.run('unit.setModules', { id: unit.id, ...v }, { key })}
      onClose={onClose}
    />
  )
}

function Succeed({ unit, units, onClose }: DialogProps) {
  const say = useSay()
  const fields = useMemo(() => {
    const others = units
      .filter((u) => u.id !== unit.id && u.validTo === null)
      .map((u) => ({ code: u.id, label: u.name }))
    return z.object({
      successorId: field.code({ label: { zh: '划转到', en: 'Successor' }, codes: choices('unit', others) }),
      on: field.date({ label: { zh: '划转日期', en: 'On' } }),
    })
  }, [unit.id, units])
  return (
    <FormDialog
      title={say({ zh: `“${unit.name}”职能划转`, en: `Hand over ${unit.name}` })}
      fields={fields}
      initial={{ on: today() }}
      submit={say({ zh: '划转', en: 'Hand over' })}
      done={say({ zh: '已划转', en: 'Handed over' })}
      onSend={(v, key) => admin.run('unit.succeed', { id: unit.id, ...v }, { key })}
      onClose={onClose}
    >
      {say({
        zh: '原单位自该日起撤销，牵头模块和在岗人员转到新单位，以前的记录不变。',
        en: 'The unit ends on that day; its modules and posts move; records of before stay.',
      })}
    </FormDialog>
  )
}
