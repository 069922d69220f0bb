import type { Actor } from '@county/api-kit/actor'
import { type Kit, openContext } from '@county/api-kit/kit'
import { monthNoticeDocument } from './month-notice.ts'

/** The dispatch notice (月调度通报) of a month as .docx in GB/T 9704-2012 layout. */
export function monthReport(kit: Kit, actor: Actor, month: string): Promise<Buffer> {
  return openContext(kit, 'coordination', actor, { readOnly: true }, (c) => monthNoticeDocument(c, month))
}
