import { createTransport } from 'nodemailer'
import type { CoreConfig, MailConfig } from '../config.ts'

/** A mail as it is handed to the server. */
export interface Mail {
  /** Makes the Message-ID, by which mail programs know a mail they already have. */
  id: string
  recipient: string
  subject: string
  body: string
}

/** How handing a mail over ended: `unknown` when the connection broke and the server may have taken it. */
export type Handover = { outcome: 'sent' } | { outcome: 'later' | 'refused' | 'unknown'; problem: string }

/** The installation's mail server. */
export interface MailServer {
  /** Throws when it can't be reached or refuses the sign-in. */
  check(): Promise<void>
  send(mail: Mail): Promise<Handover>
}

/** The mail server of a configuration; each mail is sent on a connection of its own, none waits longer than a minute. */
export function openMailServer(config: CoreConfig & { mail: MailConfig }): MailServer {
  const url = new URL(config.mail.url)
  const secure = url.protocol === 'smtps:'
  const auth = url.username
    ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
    : undefined
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port ? Number(url.port) : secure ? 465 : 25,
    secure,
    // A password never leaves a production installation in the clear.
    requireTLS: config.production && auth !== undefined,
    ...(auth ? { auth } : {}),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = new URL(config.publicUrl).hostname
  return {
    async check() {
      await transport.verify()
    },
    async send({ id, recipient, subject, body }) {
      try {
        await transport.sendMail({
          from: config.mail.from,
          to: recipient,
          subject,
          text: body,
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return { outcome: 'sent' }
      } catch (error) {
        return explain(error)
      }
    },
  }
}

/** What a failure means. Never holds the server's words, in which the address may stand. */
export function explain(error: unknown): Exclude<Handover, { outcome: 'sent' }> {
  const { code, responseCode, syscall } = error as { code?: string; responseCode?: number; syscall?: string }
  const problem = [code, responseCode].filter(Boolean).join(' ')
  if (responseCode) return { outcome: responseCode >= 500 ? 'refused' : 'later', problem }
  return syscall === 'connect' ? { outcome: 'later', problem } : { outcome: 'unknown', problem: 'unknown' }
}
