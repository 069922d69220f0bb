import type { ErrorDefinition } from '@county/kernel/errors'
import { fill, type Lang, say, type Text } from '@county/kernel/text'
import { getLang } from '../i18n/lang.ts'
import type { ErrorSource } from '../module/module.ts'
import { type AppError, toAppError } from './app-error.ts'

/** Texts of the codes that belong to no module: the wire, the session, the verb layer. */
const COMMON: Record<string, Text> = {
  OFFLINE: {
    zh: '网络已断开。已填内容保留在本机，网络恢复后可再次提交。',
    en: 'You are offline. What you typed is kept on this device; send it again when the network is back.',
  },
  TIMEOUT: {
    zh: '服务器响应超时。已填内容仍在，请稍后重试，不会重复保存。',
    en: 'The server took too long. What you typed is kept; try again shortly, nothing is saved twice.',
  },
  UNREACHABLE: {
    zh: '暂时连不上服务器。已填内容仍在，请稍后重试，不会重复保存。',
    en: 'The server cannot be reached. What you typed is kept; try again shortly, nothing is saved twice.',
  },
  INTERNAL: {
    zh: '服务器处理时出错，本次操作没有保存。请重试；仍不行时，将事件编号告知系统管理员。',
    en: 'The server failed and nothing was saved. Try again; if it persists, give the incident number to the administrator.',
  },
  SIGN_IN_REQUIRED: { zh: '登录已过期，请重新登录后继续。', en: 'Your session has ended. Sign in to continue.' },
  NOT_PERMITTED: {
    zh: '当前岗位没有此项权限。如工作需要，请联系本单位的系统管理员。',
    en: 'Your post does not have this permission. Ask your administrator if your work needs it.',
  },
  INVALID_INPUT: { zh: '填写的内容有误，请按提示修改。', en: 'Some values are not right. Please correct them.' },
  VERSION_REQUIRED: {
    zh: '页面数据已过期，请刷新后再操作。',
    en: 'This page is out of date. Reload it and try again.',
  },
  VERSION_CHANGED: {
    zh: '这条记录刚被他人修改。您填写的内容仍在，请核对最新内容后再保存。',
    en: 'Someone has just changed this record. What you typed is kept; check the latest content before saving.',
  },
  KEY_REUSED: {
    zh: '上一次提交其实已保存成功，本次修改未保存。请刷新查看后再修改。',
    en: 'The previous attempt had been saved; this change was not. Reload, then change it again.',
  },
  ALREADY_EXISTS: {
    zh: '已有相同的记录，未重复保存。',
    en: 'The same record already exists; nothing was saved twice.',
  },
  TRY_AGAIN: {
    zh: '多人同时操作，本次未保存，请再试一次。',
    en: 'Others were saving at the same time. Please try again.',
  },
  NOT_FOUND: {
    zh: '没有找到，可能已删除，或不在您的管辖范围内。',
    en: 'Not found. It may be gone or outside your area.',
  },
  MODULE_UNAVAILABLE: {
    zh: '相关业务模块暂时不可用，其他功能不受影响，请稍后重试。',
    en: 'The module concerned is not available for now. Other functions are not affected; try again later.',
  },
  TOO_LARGE: { zh: '文件过大，未上传。', en: 'The file is too large and was not uploaded.' },
  TOO_MANY: { zh: '操作过于频繁，请稍候再试。', en: 'Too many attempts. Please wait a moment.' },
}

const UNKNOWN: Text = {
  zh: '操作未完成（{code}）。已填内容仍在，请重试或联系系统管理员。',
  en: 'The operation was not completed ({code}). What you typed is kept; try again or ask the administrator.',
}

const known = new Map<string, Text>(Object.entries(COMMON))

/** Makes a module's error codes sayable; called when a module is loaded. A module can't reword the common codes. */
export function registerErrors(source: ErrorSource): void {
  const definitions = 'definitions' in source ? source.definitions : source
  for (const [code, card] of Object.entries(definitions as Record<string, ErrorDefinition>))
    if (!(code in COMMON)) known.set(code, { zh: card.zh, en: card.en })
}

/** The text of a failed request in the user's words. */
export function sayError(error: unknown, lang: Lang = getLang()): string {
  const app = toAppError(error)
  return fill(say(known.get(app.code) ?? UNKNOWN, lang), { code: app.code, ...app.params })
}

/** The incident number line, or null. */
export function sayIncident(error: AppError, lang: Lang = getLang()): string | null {
  if (!error.incident) return null
  return lang === 'en' ? `Incident ${error.incident}` : `事件编号 ${error.incident}`
}
