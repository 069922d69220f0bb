import type { VerbTree } from '@county/api-kit/verb'
import * as account from './account/account.ts'
import * as area from './area/area.ts'
import * as audit from './audit/audit-verbs.ts'
import * as browserError from './browser-error/browser-error.ts'
import * as calendar from './calendar/calendar.ts'
import type { CoreConfig } from './config.ts'
import * as due from './due/due.ts'
import * as file from './file/file-verbs.ts'
import * as notice from './notice/notice.ts'
import * as post from './post/post.ts'
import * as release from './release/activate.ts'
import * as pause from './release/pause.ts'
import * as registry from './release/registry.ts'
import * as search from './search/pages.ts'
import { changePassword } from './session/change-password.ts'
import { choosePost } from './session/choose-post.ts'
import { contact, setContact } from './session/contact.ts'
import { current } from './session/current.ts'
import * as sessions from './session/sessions.ts'
import { signIn } from './session/sign-in.ts'
import * as signOn from './session/sign-on.ts'
import { signOut } from './session/sign-out.ts'
import * as totp from './session/totp.ts'
import * as setting from './setting/setting.ts'
import { succeed } from './unit/succeed.ts'
import * as unit from './unit/unit.ts'

/** Names of core's verbs → verbs. */
export function makeRouter(config: CoreConfig): VerbTree {
  return {
    session: {
      current: current(config),
      options: signOn.options(config),
      signIn: signIn(config),
      signOut,
      choosePost: choosePost(config),
      changePassword,
      contact: contact(config),
      setContact,
      beginTotp: totp.beginTotp,
      confirmTotp: totp.confirmTotp,
      removeTotp: totp.removeTotp,
      listMine: sessions.listMine,
      endMine: sessions.endMine,
      list: sessions.list,
      kill: sessions.kill,
    },
    due: { all: due.all },
    area: { tree: area.tree, create: area.create, rename: area.rename },
    site: { list: area.listSites, create: area.createSite, update: area.updateSite },
    unit: {
      list: unit.list,
      create: unit.create,
      rename: unit.rename,
      setModules: unit.setModules,
      succeed,
    },
    account: {
      list: account.list,
      create: account.create,
      update: account.update,
      resetPassword: account.resetPassword,
      unlock: account.unlock,
      resetTotp: account.resetTotp,
    },
    post: { list: post.list, grant: post.grant, end: post.end, institutions: post.institutions },
    release: {
      list: registry.list,
      activate: release.activateRelease(config),
      canary: release.canary(config),
      rollback: release.rollback(config),
      disable: release.disable,
      withdraw: release.withdraw,
      check: registry.check(config),
    },
    modulePause: { list: pause.list, pause: pause.pause, resume: pause.resume },
    audit: { list: audit.list, verify: audit.verify(config) },
    reveal: { list: audit.reveals },
    setting: { list: setting.list, set: setting.set },
    calendar: { list: calendar.list, import: calendar.importYear },
    notice: { list: notice.list, markRead: notice.markRead, publish: notice.publish(config) },
    file: { get: file.get },
    search: { pages: search.pages },
    browserError: { report: browserError.report, list: browserError.list },
  }
}
