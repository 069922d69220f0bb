import type { AccountRow, CreateAccount, IssuedPassword, SessionRow, UpdateAccount } from '@county/core/account'
import type { Area } from '@county/core/area'
import type { AuditFilter, AuditRow, AuditVerification } from '@county/core/audit'
import type { BrowserErrorRow } from '@county/core/browser-error'
import type { CalendarDay } from '@county/core/calendar'
import type { Institution } from '@county/core/institution'
import type { SendNotice } from '@county/core/notice'
import type { GrantPost, PostRow } from '@county/core/post'
import type { ModulePause, ReleaseHealth, ReleaseRow } from '@county/core/release'
import type { SetSetting, SettingRow } from '@county/core/setting'
import type { CreateArea, CreateSite, SiteRow } from '@county/core/site'
import type { CreateUnit, RenameUnit, SucceedUnit, UnitRow } from '@county/core/unit'
import { createModuleApi } from '@county/platform'

type Query<I, O> = { kind: 'query'; input: I; output: O }
type Command<I, O> = { kind: 'command'; input: I; output: O }
type None = Record<string, never>
type Page<R> = { rows: R[]; next: string | null }

/** Verbs of core that the administration pages use. */
interface AdminVerbs {
  'account.list': Query<
    { search?: string; state?: 'active' | 'disabled'; cursor?: string; limit?: number },
    Page<AccountRow> & { count: number }
  >
  'account.create': Command<CreateAccount, IssuedPassword>
  'account.update': Command<UpdateAccount, AccountRow>
  'account.resetPassword': Command<{ id: string }, IssuedPassword>
  'account.unlock': Command<{ id: string }, AccountRow>
  'account.resetTotp': Command<{ id: string }, AccountRow>
  'post.list': Query<
    { officerId?: string; unitId?: string; ended?: boolean; cursor?: string; limit?: number },
    Page<PostRow>
  >
  'post.grant': Command<GrantPost, PostRow>
  'post.end': Command<{ id: string; on: string }, PostRow>
  'post.institutions': Query<Record<string, never>, Institution[]>
  'unit.list': Query<{ ended?: boolean }, UnitRow[]>
  'unit.create': Command<CreateUnit, UnitRow>
  'unit.rename': Command<RenameUnit, UnitRow>
  'unit.setModules': Command<{ id: string; modules: string[]; from: string }, UnitRow>
  'unit.succeed': Command<SucceedUnit, { unit: UnitRow; postsMoved: number }>
  'area.tree': Query<None, Area[]>
  'area.create': Command<CreateArea, Area>
  'area.rename': Command<{ id: string; name: string }, Area>
  'site.list': Query<None, SiteRow[]>
  'site.create': Command<CreateSite, SiteRow>
  'site.update': Command<{ id: string; name: string; openedOn: string | null }, SiteRow>
  'release.list': Query<{ module?: string }, ReleaseHealth[]>
  'release.activate': Command<{ id: string; reason: string }, ReleaseRow>
  'release.canary': Command<{ id: string; areaPath: string; reason: string }, ReleaseRow>
  'release.rollback': Command<{ module: string; reason: string }, ReleaseRow>
  'release.disable': Command<{ id: string; reason: string }, ReleaseRow>
  'release.withdraw': Command<{ id: string; reason: string }, ReleaseRow>
  'modulePause.list': Query<None, ModulePause[]>
  'modulePause.pause': Command<{ module: string; until: string | null; reason: string }, ModulePause>
  'modulePause.resume': Command<{ module: string; reason: string }, null>
  'setting.list': Query<None, SettingRow[]>
  'setting.set': Command<SetSetting, null>
  'calendar.list': Query<{ year: number }, CalendarDay[]>
  'calendar.import': Command<{ year: number; days: CalendarDay[] }, { days: number }>
  'notice.publish': Command<SendNotice, { id: string }>
  'session.list': Query<{ officerId?: string; limit?: number }, SessionRow[]>
  'session.kill': Command<{ id: string }, null>
  'audit.list': Query<AuditFilter, Page<AuditRow>>
  'audit.verify': Query<None, AuditVerification>
  'reveal.list': Query<AuditFilter, Page<AuditRow>>
  'browserError.list': Query<{ limit?: number }, BrowserErrorRow[]>
}

/** Core's verbs for administration. */
export const admin = createModuleApi<AdminVerbs>('core')
