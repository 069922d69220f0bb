import { Link, SlotItem, useLang, useSay, useSession, useSlot } from '@county/platform'
import { DueList, EmptyState, Page, Section, TableSkeleton } from '@county/ui'
import { useEffect } from 'react'
import { FailedDue } from '../due/due-parts.tsx'
import { useAllDue } from '../due/use-due.ts'
import { useNavGroups } from '../shell/nav.ts'
import { HomeAdmin } from './home-admin.tsx'
import { HomeDrafts } from './home-drafts.tsx'
import { HomeModules } from './home-modules.tsx'
import { HomeNotices } from './home-notices.tsx'
import { sayDay } from './say-day.ts'
import './home.css'

const SHOWN = 8

/** Roles whose day is made of visits and cases: what is due comes before the figures. */
const FIELD_ROLES = new Set(['gridWorker', 'buildingHead', 'communityOfficer', 'institution'])

/** The officer's first page: what is due, what the modules report for this role, notices, unfinished work. */
export function HomePage() {
  const say = useSay()
  const lang = useLang()
  const session = useSession()
  const works = useNavGroups().some((g) => g.id !== 'core')
  const dueFirst = FIELD_ROLES.has(session.post.role)
  const title = say({ zh: '首页', en: 'Home' })
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <Page>
      <header className="np-hello">
        <h1>{say({ zh: `${session.name}，您好`, en: `Good day, ${session.name}` })}</h1>
        <p>
          <span>
            {session.post.unitName} · {say(session.post.roleTitle)}
          </span>
          {session.post.institution && <span>{session.post.institution.name}</span>}
          <span>{say({ zh: `管辖范围：${session.post.areaName}`, en: `Area: ${session.post.areaName}` })}</span>
          <span className="nc-num">{sayDay(new Date(), lang)}</span>
        </p>
      </header>
      <div className="np-home">
        <div className="np-home-main">
          {works && dueFirst && <Due />}
          {works && <Cards />}
          {works && !dueFirst && <Due />}
          <HomeAdmin />
        </div>
        <div className="np-home-side">
          <HomeDrafts />
          <HomeNotices />
          {works && <HomeModules />}
        </div>
      </div>
    </Page>
  )
}

function Cards() {
  const fills = useSlot('portal/home.cards@1')
  return fills.map((fill) => <SlotItem key={fill.id} fill={fill} rows={4} />)
}

function Due() {
  const say = useSay()
  const due = useAllDue(30)
  const overdue = due.items.filter((i) => i.overdue).length
  const count = due.items.length
  const total = due.more ? `${count}+` : String(count)
  const hint = say({
    zh: overdue ? `共 ${total} 项，逾期 ${overdue} 项` : `共 ${total} 项`,
    en: overdue ? `${total} items, ${overdue} overdue` : `${total} items`,
  })
  return (
    <Section
      title={say({ zh: '待办', en: 'To do' })}
      hint={due.pending ? undefined : hint}
      extra={
        <Link className="nc-link" to="/due">
          {say({ zh: '查看全部', en: 'See all' })}
        </Link>
      }
      flush
    >
      <FailedDue failed={due.failed} retry={due.retry} />
      {due.pending && count === 0 ? (
        <TableSkeleton rows={5} columns={3} />
      ) : (
        <DueList
          items={due.items.slice(0, SHOWN)}
          empty={
            <EmptyState
              title={say({ zh: '目前没有待办', en: 'Nothing to do now' })}
              why={say({ zh: '有新的到期事项时会出现在这里。', en: 'What falls due appears here.' })}
            />
          }
        />
      )}
    </Section>
  )
}
