import type { ModulePause, ReleaseHealth } from '@county/core/release'
import { can, Link, useSay, useSearchParams } from '@county/platform'
import { apiFetch, apiUrl } from '@county/platform/host'
import { Section, sayMoment } from '@county/ui'
import { DataTable } from '@county/ui/host/data'
import { useEffect, useState } from 'react'
import { admin } from './admin-api.ts'
import { AdminPage } from './admin-page.tsx'
import { Answer } from './answer.tsx'
import { PauseModule, ResumeModule, RollBack } from './release-change.tsx'
import { ReleaseHistory } from './release-history.tsx'
import { Errors, Fit, ReleaseState, Service } from './release-words.tsx'

/** A module with its releases, newest first. */
interface Group {
  module: string
  rows: readonly ReleaseHealth[]
  active: ReleaseHealth | undefined
  canary: ReleaseHealth | undefined
  pause: ModulePause | undefined
}

/** Releases of each module's interface: what is in use, on trial where, how it does; changing that, with a reason. */
export default function ReleasesPage() {
  const say = useSay()
  const list = admin.useQuery('release.list', {}, { every: 15_000, keepPrevious: true })
  const pauses = admin.useQuery('modulePause.list', {}, { every: 15_000, keepPrevious: true }).data ?? []
  const areas = admin.useQuery('area.tree', {}).data ?? []
  const [search] = useSearchParams()
  const areaName = (path: string) => areas.find((a) => a.path === path)?.name ?? path
  return (
    <AdminPage
      path="releases"
      subtitle={say({
        zh: '每个模块单独发布。启用、试用、回退立即生效；已打开的页面继续使用原版本并提示刷新，填写内容保留。',
        en: 'Each module is released alone. Changes take effect at once; open tabs keep their release, are told, and lose nothing.',
      })}
    >
      <Answer
        query={list}
        empty={{
          when: (rows) => rows.length === 0,
          title: say({ zh: '还没有发布任何模块', en: 'Nothing released yet' }),
          why: say({
            zh: '用命令 county modules publish 发布后会出现在这里。',
            en: 'Publish with “county modules publish”.',
          }),
        }}
      >
        {(rows) => {
          const groups = groupsOf(rows, pauses)
          const shown = groups.find((g) => g.module === search.get('module')) ?? groups[0]
          return (
            <>
              <Modules groups={groups} shown={shown?.module} areaName={areaName} />
              {shown && <ReleaseHistory key={shown.module} rows={shown.rows} areaName={areaName} />}
            </>
          )
        }}
      </Answer>
    </AdminPage>
  )
}

function groupsOf(rows: readonly ReleaseHealth[], pauses: readonly ModulePause[]): Group[] {
  return [...new Set(rows.map((r) => r.module))].map((module) => {
    const own = rows.filter((r) => r.module === module)
    return {
      module,
      rows: own,
      active: own.find((r) => r.state === 'active'),
      canary: own.find((r) => r.state === 'canary'),
      pause: pauses.find((p) => p.module === module),
    }
  })
}

/** Which modules' server side answers, as the server says itself; read anew every 15 seconds. */
function useHealth(): Record<string, 'up' | 'down'> {
  const [modules, setModules] = useState<Record<string, 'up' | 'down'>>({})
  useEffect(() => {
    const look = () =>
      apiFetch(apiUrl('/healthz'), { cache: 'no-store' })
        .then((answer) => answer.json())
        .then((health: { modules?: Record<string, 'up' | 'down'> }) => setModules(health.modules ?? {}))
        .catch(() => undefined)
    void look()
    const timer = setInterval(look, 15_000)
    return () => clearInterval(timer)
  }, [])
  return modules
}

function Modules(props: { groups: readonly Group[]; shown: string | undefined; areaName: (path: string) => string }) {
  const say = useSay()
  const health = useHealth()
  const title = (g: Group) => say(g.rows[0]!.title)
  return (
    <Section flush>
      <DataTable
        caption={say({ zh: '各模块正在使用的版本', en: 'Releases in use' })}
        rows={props.groups}
        rowKey={(g) => g.module}
        rowTo={(g) => `/admin/releases?module=${g.module}`}
        columns={[
          { key: 'module', title: say({ zh: '模块', en: 'Module' }), render: title, nowrap: true },
          {
            key: 'active',
            title: say({ zh: '正在使用', en: 'In use' }),
            render: (g) =>
              g.active ? (
                <span className="np-beside">
                  <span className="np-code">{g.active.version}</span>
                  {g.active.activatedAt && <small>{sayMoment(g.active.activatedAt)}</small>}
                </span>
              ) : (
                <ReleaseState state="disabled" />
              ),
            nowrap: true,
          },
          {
            key: 'canary',
            title: say({ zh: '试用', en: 'On trial' }),
            render: (g) =>
              g.canary ? (
                <span className="np-beside">
                  <span className="np-code">{g.canary.version}</span>
                  <small>{props.areaName(g.canary.canaryArea ?? '')}</small>
                </span>
              ) : (
                <span className="nc-muted">—</span>
              ),
            nowrap: true,
          },
          {
            key: 'service',
            title: say({ zh: '服务', en: 'Server' }),
            render: (g) => <Service state={health[g.module]} pause={g.pause} />,
            nowrap: true,
          },
          {
            key: 'fit',
            title: say({ zh: '接口', en: 'Contract' }),
            render: (g) => (g.active ? <Fit row={g.active} /> : '—'),
            nowrap: true,
          },
          {
            key: 'errors',
            title: say({ zh: '页面故障', en: 'Errors' }),
            render: (g) => <GroupErrors group={g} />,
            end: true,
          },
        ]}
        {...(can('core.release.manage') ? { rowActions: (g: Group) => <Actions group={g} title={title(g)} /> } : {})}
      />
    </Section>
  )
}

function GroupErrors({ group: { active, canary } }: { group: Group }) {
  const errors = (active?.errors ?? 0) + (canary?.errors ?? 0)
  const shown = <Errors row={{ errors, lastErrorAt: active?.lastErrorAt ?? canary?.lastErrorAt ?? null }} />
  return errors ? <Link to="/admin/browser-errors">{shown}</Link> : shown
}

function Actions({ group, title }: { group: Group; title: string }) {
  const say = useSay()
  const [open, setOpen] = useState<'back' | 'pause' | 'resume' | null>(null)
  const close = () => setOpen(null)
  const props = { module: group.module, title, onClose: close }
  const canGoBack = group.active && group.rows.some((r) => r.state === 'stored' && r.activatedAt)
  const link = (text: string, next: 'back' | 'pause' | 'resume') => (
    <button type="button" className="nc-link" onClick={() => setOpen(next)}>
      {text}
    </button>
  )
  return (
    <div className="np-actions">
      {canGoBack && link(say({ zh: '回退', en: 'Roll back' }), 'back')}
      {group.pause
        ? link(say({ zh: '恢复', en: 'Resume' }), 'resume')
        : link(say({ zh: '暂停', en: 'Pause' }), 'pause')}
      {open === 'back' && <RollBack {...props} />}
      {open === 'pause' && <PauseModule {...props} />}
      {open === 'resume' && <ResumeModule {...props} />}
    </div>
  )
}
