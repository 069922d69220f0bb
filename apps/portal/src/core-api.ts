import type { Contact, SessionRow } from '@county/core/account'
import type { AllDue } from '@county/core/home'
import type { Notice } from '@county/core/notice'
import type { SessionInfo } from '@county/core/session'
import { createModuleApi } from '@county/platform'

type Query<I, O> = { kind: 'query'; input: I; output: O }
type Command<I, O> = { kind: 'command'; input: I; output: O }
type None = Record<string, never>

/** Ways to sign in that the sign-in page offers. */
export interface SignInOptions {
  signOn: { title: string; href: string } | null
  /** Accounts of the demonstration county; empty in production. */
  demo: { account: string; name: string; role: string }[]
}

/** Verbs of core that the shell itself uses; the administration pages have their own table. */
interface ShellVerbs {
  'session.current': Query<None, SessionInfo | null>
  'session.options': Query<None, SignInOptions>
  'session.signOut': Command<None, null>
  'session.choosePost': Command<{ postId: string }, SessionInfo>
  'session.changePassword': Command<{ current: string; next: string }, null>
  'session.beginTotp': Command<None, { secret: string; uri: string }>
  'session.confirmTotp': Command<{ code: string }, { recoveryCodes: string[] }>
  'session.removeTotp': Command<{ code: string }, null>
  'session.contact': Query<None, Contact>
  'session.setContact': Command<{ email: string | null }, null>
  'session.listMine': Query<None, SessionRow[]>
  'session.endMine': Command<{ id: string }, null>
  'due.all': Query<{ limit?: number }, AllDue>
  'notice.list': Query<
    { limit?: number; cursor?: string; unread?: boolean },
    { rows: Notice[]; next: string | null; unread: number }
  >
  'notice.markRead': Command<{ ids?: string[] }, { unread: number }>
}

/** Core's verbs for the shell. */
export const core = createModuleApi<ShellVerbs>('core')
