import { helpKind, helpStage } from '@county/housing/codes'
import { INDICATORS } from '@county/housing/indicators'
import { manifest } from '@county/housing/manifest'
import { can, Slot, useManifests, useSay, useT } from '@county/platform'
import { ErrorNotice, LinkButton, ModuleHome, NumberLink, Section, TableSkeleton, useCode } from '@county/ui'
import { DataTable, type TableColumn } from '@county/ui/data'
import { api } from '../api.ts'

const STAGES = ['applied', 'checked', 'publicity', 'waiting', 'inForce']

/** Home of the module: figures against the plan, the three kinds of help by stage, what is due. */
export default function HomePage() {
  const t = useT()
  const say = useSay()
  return (
    <ModuleHome
      title={say(manifest.title)}
      subtitle={t('home.subtitle')}
      api={api}
      indicators={INDICATORS}
      basePath={manifest.basePath}
      actions={<Actions />}
    >
      {can('housing.help.read') && <Kinds />}
      <Slot name="housing/home.report@1" />
    </ModuleHome>
  )
}

function Actions() {
  const t = useT()
  const manifests = useManifests()
  const reports = manifests.find((m) => m.id === 'coordination') && can('coordination.report.read')
  return (
    <>
      {reports && <LinkButton to="/coordination/reports">{t('home.report')}</LinkButton>}
      {can('housing.certificate.read') && <LinkButton to="/housing/certificates">{t('cert.title')}</LinkButton>}
      {can('housing.help.read') && (
        <LinkButton type="primary" to="/housing/board">
          {t('board.title')}
        </LinkButton>
      )}
    </>
  )
}

/** The three kinds of help by stage; each number opens its rows. */
function Kinds() {
  const t = useT()
  const code = useCode()
  const board = api.useQuery('help.board', {})
  if (board.error)
    return <ErrorNotice error={board.error} doing={t('home.kinds')} onRetry={() => void board.refetch()} />
  const counts = board.data?.counts
  type Row = { kind: string }
  const columns: TableColumn<Row>[] = [
    { key: 'kind', title: t('kind.label'), render: (r) => code(helpKind, r.kind) },
    ...STAGES.map((stage) => ({
      key: stage,
      title: code(helpStage, stage),
      end: true,
      render: (r: Row) => (
        <NumberLink
          value={counts?.find((x) => x.kind === r.kind && x.stage === stage)?.count ?? 0}
          to={`/housing/help?f.kind=${r.kind}&f.stage=${stage}`}
          label={`${code(helpKind, r.kind)} ${code(helpStage, stage)}`}
        />
      ),
    })),
  ]
  return (
    <Section title={t('home.kinds')} flush extra={<LinkButton to="/housing/reviews">{t('reviews.title')}</LinkButton>}>
      {!counts ? (
        <TableSkeleton rows={3} columns={6} />
      ) : (
        <DataTable
          caption={t('home.kinds')}
          columns={columns}
          rows={helpKind.items.map((i) => ({ kind: i.code }))}
          rowKey={(r) => r.kind}
        />
      )}
    </Section>
  )
}
