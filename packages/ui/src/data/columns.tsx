import { type FieldMeta, isNumeric } from '@county/core/ledger/field'
import { defaultColumns, type Ledger, type LedgerRow, shownFields } from '@county/core/ledger/ledger'
import { sayNumber } from '@county/kernel/counted'
import { sayYuan } from '@county/kernel/money'
import type { Lang } from '@county/kernel/text'
import { Link } from '@county/platform'
import type { UiTexts } from '../context.ts'
import { FieldValue } from '../values/field-value.tsx'
import { sayMoment } from '../values/say-value.ts'
import { seesSecrets, subjectHidden } from '../values/secrets.ts'
import { unitText } from '../values/unit.ts'
import { sayClosedReason } from './closed-reason.ts'
import type { TableColumn } from './data-table.tsx'
import { isSortable } from './list-url.ts'
import { RowState } from './row-state.tsx'

type Row = LedgerRow<Record<string, any>>

/** Every column a ledger's list can show, in their order: subject, own fields, standard ones. */
export function ledgerColumns(ledger: Ledger<any>, texts: UiTexts): TableColumn<Row>[] {
  const own = shownFields(ledger, seesSecrets(ledger)).map(([key, meta]) => fieldColumn(key, meta, texts))
  return [...subjectColumns(ledger, texts), ...own, ...standardColumns(texts)]
}

/** Keys of the columns shown at first; the state only where rows in force and closed ones stand together. */
export function initialColumns(ledger: Ledger<any>, state: 'open' | 'closed' | 'all' = 'all'): string[] {
  const subject =
    ledger.subject === 'person'
      ? ['subjectName', 'subjectId', 'subjectHousehold', 'subjectAddress']
      : ledger.subject === 'household'
        ? ['subjectName', 'subjectHousehold', 'subjectAddress']
        : []
  const closing = { open: [], closed: ['closedOn', 'closedReason'], all: ['state'] }[state]
  return [...subject, ...defaultColumns(ledger), ...closing]
}

function fieldColumn(key: string, meta: FieldMeta, { say, lang }: UiTexts): TableColumn<Row> {
  const numeric = isNumeric(meta)
  const unit = numeric ? (meta.unit ?? (meta.kind === 'money' ? '元' : undefined)) : undefined
  const short = ['date', 'month', 'bool', 'code', 'phone', 'citizenId'].includes(meta.kind)
  return {
    key,
    title: unit ? titled(say(meta.label), unitText(unit, lang), lang) : say(meta.label),
    render: (row) => (numeric ? figure(meta, row.values[key]) : <FieldValue meta={meta} value={row.values[key]} />),
    end: numeric,
    nowrap: numeric || short,
    clip: meta.kind === 'longText' || meta.kind === 'text' || meta.kind === 'codes',
    sortable: isSortable(meta),
  }
}

/** The unit of a number column stands in its title, not in each cell. */
function titled(label: string, unit: string, lang: Lang): string {
  return lang === 'en' ? `${label} (${unit})` : `${label}（${unit}）`
}

function figure(meta: FieldMeta, value: unknown): string {
  if (typeof value !== 'number') return '—'
  // A year is no amount: it has no thousands.
  if ((meta.min ?? 0) >= 1900 && (meta.max ?? Infinity) <= 2100) return String(value)
  return meta.kind === 'money' ? sayYuan(value, { unit: false }) : sayNumber(value)
}

function subjectColumns(ledger: Ledger<any>, { t }: UiTexts): TableColumn<Row>[] {
  if (ledger.subject !== 'person' && ledger.subject !== 'household') return []
  if (subjectHidden(ledger))
    return [
      { key: 'subjectName', title: t('subject.name'), render: () => <span className="nc-muted">{t('secret')}</span> },
    ]
  const person = ledger.subject === 'person'
  const columns: TableColumn<Row>[] = [
    {
      key: 'subjectName',
      title: t(person ? 'subject.name' : 'subject.head'),
      render: (row) => row.subject?.name ?? t('subject.gone'),
      nowrap: true,
      sortable: true,
    },
    {
      key: 'subjectId',
      title: t('subject.id'),
      render: (row) => <span className="nc-num">{row.subject?.idMasked ?? '—'}</span>,
      nowrap: true,
    },
    {
      key: 'subjectHousehold',
      title: t('subject.household'),
      render: (row) =>
        row.subject?.householdId ? (
          <Link className="nc-link nc-num" to={`/residents/households/${row.subject.householdId}`}>
            {row.subject.householdNo ?? t('openHousehold')}
          </Link>
        ) : (
          '—'
        ),
      nowrap: true,
    },
    { key: 'subjectAddress', title: t('subject.address'), render: (row) => row.subject?.address ?? '—', clip: true },
  ]
  return person ? columns : columns.filter((c) => c.key !== 'subjectId')
}

function standardColumns({ t, lang }: UiTexts): TableColumn<Row>[] {
  return [
    {
      key: 'state',
      title: t('field.state'),
      render: (row) => <RowState row={row} />,
      nowrap: true,
      onCard: 'head',
    },
    { key: 'closedOn', title: t('field.closedOn'), render: (row) => row.closedOn ?? '—', nowrap: true },
    {
      key: 'closedReason',
      title: t('field.closedReason'),
      render: (row) => sayClosedReason(row.closedReason, lang) || '—',
      clip: true,
    },
    {
      key: 'updatedAt',
      title: t('field.updatedAt'),
      render: (row) => <span className="nc-num">{sayMoment(row.updatedAt)}</span>,
      nowrap: true,
      sortable: true,
    },
    { key: 'updatedBy', title: t('field.updatedBy'), render: (row) => row.updatedByName ?? '—', nowrap: true },
  ]
}
