import { endsTooEarly } from '@county/core/dates'
import { commonErrors } from '@county/core/errors'
import type { ImportMessage } from '@county/core/import'
import { type FieldMeta, isSecret } from '@county/core/ledger/field'
import { datesOf, institutionFields, type Ledger, ledgerFields } from '@county/core/ledger/ledger'
import { maskCitizenId } from '@county/kernel/citizen-id'
import { labelOf } from '@county/kernel/codes/code-table'
import { fill } from '@county/kernel/text'
import { boundTo } from '../actor.ts'
import { names, withOwnInstitution } from '../institution.ts'
import { findElsewhere } from '../ledger/write.ts'
import type { Context } from '../verb.ts'
import { findSubjects } from './find-subjects.ts'
import { cellMessage, type Importer, type ImporterColumn, refuseRow, rowMessage, type WorkRow } from './importer.ts'
import { commitLedgerRows } from './ledger-commit.ts'
import { findExisting } from './ledger-compare.ts'
import { parseCell } from './parse-cell.ts'

/** A spreadsheet row of a ledger: who it is about and the values of the mapped columns. */
export interface LedgerSource {
  idNumber: string | null
  name: string | null
  householdNo: string | null
  birthDate: string | null
  values: Record<string, unknown>
}

/** What matching found for a row. */
export interface LedgerMatch {
  subjectId: string | null
  areaPath: string
  subjectName: string
  existing: { id: string; version: number } | null
}

/** Rules of a module over imported rows. */
export interface LedgerImportHooks {
  /** Pure rules over a row's values; error messages refuse the row. */
  check?(values: Record<string, unknown>): ImportMessage[]
  /** Rules that need the store, over all rows at once; push messages and set `state`. */
  review?(c: Context, rows: WorkRow<LedgerSource>[]): Promise<void>
  /** Completes the values of a row about to be stored. */
  complete?(c: Context, values: Record<string, unknown>, subjectId: string | null): Promise<Record<string, unknown>>
}

const ID_COLUMN: ImporterColumn = {
  key: '#idNumber',
  label: { zh: '身份证号码', en: 'Citizen number' },
  required: false,
  aliases: ['身份证号', '公民身份号码', '证件号码', '身份证', '身份证件号码'],
  width: 22,
}
const NAME_COLUMN: ImporterColumn = {
  key: '#name',
  label: { zh: '姓名', en: 'Name' },
  required: true,
  aliases: ['人员姓名', '劳动力姓名', '学生姓名', '名字'],
  width: 12,
}
const HOUSEHOLD_COLUMN: ImporterColumn = {
  key: '#householdNo',
  label: { zh: '户编号', en: 'Household number' },
  required: false,
  aliases: ['户号', '家庭编号'],
  width: 16,
}

const BIRTH_COLUMN: ImporterColumn = {
  key: '#birthDate',
  label: { zh: '出生日期', en: 'Birth date' },
  required: false,
  aliases: ['出生年月日', '出生年月', '生日'],
  width: 14,
}
const HEAD_COLUMN: ImporterColumn = {
  ...NAME_COLUMN,
  label: { zh: '户主姓名', en: 'Head of household' },
  required: false,
  aliases: ['户主', '姓名', '申请人', '申请人姓名', '承租人'],
}
const HEAD_ID_COLUMN: ImporterColumn = {
  ...ID_COLUMN,
  label: { zh: '户主身份证号码', en: 'Citizen number of the head' },
  aliases: [...ID_COLUMN.aliases, '身份证号码', '户主身份证号', '户主身份证', '申请人身份证号'],
}

/** Columns that say whom a row is about; a ledger that has such a column of its own keeps it. */
function subjectColumnsOf(ledger: Ledger<any>): ImporterColumn[] {
  const own = new Set(ledgerFields(ledger).flatMap(([, m]) => [m.label.zh, ...(m.aliases ?? [])]))
  const free = (column: ImporterColumn) => ({ ...column, aliases: column.aliases.filter((a) => !own.has(a)) })
  const columns =
    ledger.subject === 'person'
      ? [NAME_COLUMN, ID_COLUMN, BIRTH_COLUMN, HOUSEHOLD_COLUMN]
      : ledger.subject === 'household'
        ? [HOUSEHOLD_COLUMN, HEAD_COLUMN, HEAD_ID_COLUMN]
        : []
  return columns.filter((x) => x.required || !own.has(x.label.zh)).map(free)
}

/** What is said of a secret that cannot be read: never the text of the cell. */
const UNREADABLE = { zh: '内容无法识别，请按模板核对', en: 'Cannot be read; see the template' }

/** What rows are tied to. */
const REGISTRY = ['residents.person', 'residents.household']

/** The import of a declared ledger: rows are tied to the registry's persons or households, never create any. */
export function ledgerImporter(ledger: Ledger<any>, hooks: LedgerImportHooks = {}): Importer<LedgerSource> {
  const fields = ledgerFields(ledger).filter(
    ([, m]) => !m.derived && !['person', 'household', 'reference'].includes(m.kind),
  )
  return {
    id: ledger.id,
    title: ledger.title,
    permission: ledger.permissions.import ?? ledger.permissions.write,
    tables: [ledger.table],
    matchedTables: ledger.subject === 'person' || ledger.subject === 'household' ? REGISTRY : [],
    columns: [
      ...subjectColumnsOf(ledger),
      ...fields.map(
        ([key, m]): ImporterColumn => ({
          key,
          label: m.label,
          required: ledger.identity.includes(key as never) && !m.optional,
          aliases: m.aliases ?? [],
          ...(m.codes
            ? { choices: m.codes.items.map((i) => i.zh) }
            : m.kind === 'bool'
              ? { choices: ['是', '否'] }
              : {}),
        }),
      ),
    ],
    read(row) {
      const messages: ImportMessage[] = []
      const read = (key: string, meta: Parameters<typeof parseCell>[0] & Pick<FieldMeta, 'sensitivity'>) => {
        const reading = parseCell(meta, row.cells.get(key))
        if (reading.ok) return reading.value
        messages.push(cellMessage(row, key, 'error', reading.code, isSecret(meta) ? UNREADABLE : reading.text))
        return null
      }
      const text = { kind: 'text', label: { zh: '', en: '' } } as const
      const idNumber = read('#idNumber', { ...text, kind: 'citizenId' }) as string | null
      const name = read('#name', text) as string | null
      const householdNo = read('#householdNo', text) as string | null
      const birthDate = read('#birthDate', { ...text, kind: 'date' }) as string | null
      const values: Record<string, unknown> = {}
      for (const [key, meta] of fields) if (row.cells.has(key)) values[key] = read(key, meta)
      messages.push(...checkDates(ledger, values))
      if (hooks.check) messages.push(...hooks.check(values))
      return { values: { idNumber, name, householdNo, birthDate, values }, messages }
    },
    async match(c, rows) {
      const open = rows.filter((r) => r.state !== 'refused')
      await findSubjects(c, ledger, open)
      for (const r of open) r.values.values = withOwnInstitution(c.actor, ledger, r.values.values)
      await findExisting(c, ledger, open)
      await hooks.review?.(c, open)
      await refuseForeign(c, ledger, open)
    },
    commit: (c, rows, batch, progress) => commitLedgerRows(c, ledger, hooks, rows, batch, progress),
    display(source) {
      const shown: Record<string, unknown> = {
        '#name': source.name,
        '#idNumber': source.idNumber ? maskCitizenId(source.idNumber) : null,
        '#householdNo': source.householdNo,
        ...(source.birthDate ? { '#birthDate': source.birthDate } : {}),
      }
      for (const [key, meta] of fields) {
        const value = source.values[key]
        shown[key] =
          value == null
            ? null
            : meta.codes
              ? [value]
                  .flat()
                  .map((v) => labelOf(meta.codes as never, String(v), 'zh-CN') ?? v)
                  .join('、')
              : meta.sensitivity
                ? '******'
                : value
      }
      return shown
    },
  }
}

/** A clerk bound to an institution imports rows of that institution alone. */
async function refuseForeign(c: Context, ledger: Ledger<any>, rows: WorkRow<LedgerSource>[]): Promise<void> {
  const own = boundTo(c.actor)
  const fields = institutionFields(ledger)
  if (own === undefined || !fields.length) return
  const subjects = rows.map((r) => (r.match as LedgerMatch | undefined)?.subjectId)
  const elsewhere = ledger.oneActive ? await findElsewhere(c, ledger, subjects) : new Set()
  rows.forEach((r, i) => {
    if (r.state === 'refused') return
    const say = (code: 'OTHER_INSTITUTION' | 'AT_OTHER_INSTITUTION') => {
      const { zh, en } = commonErrors.definitions[code]
      const params = { institution: own?.name ?? '' }
      refuseRow(r, code, fill(zh, params), fill(en, params))
    }
    if (!own || !fields.some((f) => names(r.values.values[f], own))) say('OTHER_INSTITUTION')
    else if (elsewhere.has(subjects[i] ?? '')) say('AT_OTHER_INSTITUTION')
  })
}

/** A row of a file that ends before it begins is refused, with the same words as on the form. */
function checkDates(ledger: Ledger<any>, values: Record<string, unknown>): ImportMessage[] {
  const dates = datesOf(ledger, values)
  if (!dates || !endsTooEarly(dates)) return []
  const { zh, en } = commonErrors.definitions.ENDS_BEFORE_START
  return [rowMessage('error', 'ENDS_BEFORE_START', { zh: fill(zh, { ...dates }), en: fill(en, { ...dates }) })]
}
