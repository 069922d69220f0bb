import { type Ledger, type ListInput, ledgerFields, type SubjectCard, shownFields } from '@county/core/ledger/ledger'
import type { WrittenColumn } from '@county/office/write-workbook'
import type { z } from 'zod'
import { fromColumns } from '../ledger/columns.ts'
import { listSql } from '../ledger/list.ts'
import { seesSecrets, subjectHidden } from '../ledger/secrets.ts'
import { subjectOf } from '../ledger/subject.ts'
import type { Context } from '../verb.ts'

/** Rows fetched at a time from the cursor of an export. */
const FETCH = 1000
/** Subjects kept at most while an export is written. */
const SUBJECTS = 20_000

/**
 * Columns of a ledger's export: the subject's, then every field that the reader may see; citizen numbers and phones stay
 * masked.
 */
export function exportColumns(
  c: Pick<Context, 'actor'>,
  ledger: Ledger<any>,
  only?: readonly string[],
): WrittenColumn[] {
  const subject: WrittenColumn[] = subjectHidden(c, ledger)
    ? []
    : ledger.subject === 'person'
      ? [
          { key: '#name', header: '姓名', width: 12 },
          { key: '#id', header: '身份证号码', width: 22, kind: 'text' },
          { key: '#household', header: '户编号', width: 16, kind: 'text' },
          { key: '#address', header: '住址', width: 28 },
        ]
      : ledger.subject === 'household'
        ? [
            { key: '#name', header: '户主', width: 12 },
            { key: '#household', header: '户编号', width: 16, kind: 'text' },
            { key: '#address', header: '住址', width: 28 },
          ]
        : []
  const fields = shownFields(ledger, seesSecrets(c, ledger)).filter(
    ([k, m]) => !['person', 'household', 'reference'].includes(m.kind) && (!only || only.includes(k)),
  )
  return [
    ...subject,
    ...fields.map(
      ([key, m]): WrittenColumn => ({
        key,
        header: m.unit ? `${m.label.zh}（${m.unit}）` : m.label.zh,
        kind:
          m.kind === 'money'
            ? 'money'
            : m.kind === 'int' || m.kind === 'decimal'
              ? 'number'
              : m.kind === 'date'
                ? 'date'
                : 'text',
        ...(m.codes && m.kind === 'code' ? { codes: m.codes } : {}),
      }),
    ),
    { key: '#closedOn', header: '结束日期', kind: 'date' },
  ]
}

/** Rows of a list from a database cursor, a thousand at a time, as the export writes them: the same policy as the screen. */
export async function* exportRows(
  c: Context,
  ledger: Ledger<any>,
  list: z.output<typeof ListInput>,
): AsyncGenerator<Record<string, unknown>[]> {
  const { sql, values } = listSql(c, ledger, list)
  await c.tx.query(`declare export_rows no scroll cursor for ${sql}`, values)
  const fetch = () => c.tx.query<Record<string, any>>(`fetch ${FETCH} from export_rows`)
  const shown = exporter(c, ledger)
  let coming = fetch()
  for (;;) {
    const rows = await coming
    const last = rows.length < FETCH
    // The next rows are read while these are written.
    if (!last) coming = fetch()
    coming.catch(() => undefined)
    yield rows.map(shown)
    if (last) break
  }
  await c.tx.query('close export_rows')
}

/** How a stored row of the ledger is written. */
function exporter(c: Context, ledger: Ledger<any>): (row: Record<string, any>) => Record<string, unknown> {
  const bools = ledgerFields(ledger).flatMap(([key, m]) => (m.kind === 'bool' ? [key] : []))
  const lists = ledgerFields(ledger).flatMap(([key, m]) =>
    m.kind === 'codes' ? [[key, new Map(m.codes?.items.map((i) => [i.code, i.zh]))] as const] : [],
  )
  // A person stands on many rows of a ledger, and their sealed number is opened once.
  const subjects = new Map<string, SubjectCard>()
  return (row) => {
    const subject = subjects.get(row.s_id) ?? subjectOf(c, ledger, row)
    if (subject && subjects.size < SUBJECTS) subjects.set(subject.id, subject)
    const values = fromColumns(c, ledger, row)
    for (const key of bools) if (values[key] !== null) values[key] = values[key] ? '是' : '否'
    for (const [key, labels] of lists)
      values[key] = (values[key] as string[] | null)?.map((v) => labels.get(v) ?? v).join('、')
    values['#name'] = subject?.name
    values['#id'] = subject?.idMasked
    values['#household'] = subject?.householdNo
    values['#address'] = subject?.address
    values['#closedOn'] = row.closed_on
    return values
  }
}
