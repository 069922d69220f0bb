import { createServer } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail as the test's server received it. */
interface Received {
  from: string
  to: string[]
  headers: string
  subject: string
  text: string
}

/** A mail server of a test. */
export interface Inbox {
  url: string
  mails: Received[]
  /** How it answers a whole mail; `hangUp` keeps the mail and breaks the connection without an answer. */
  answer: 'yes' | 'later' | 'no' | 'hangUp'
  /** Asked for when set. */
  password: string | null
  close(): Promise<void>
}

/** Opens a mail server on a free port of this machine. */
export async function openInbox(): Promise<Inbox> {
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    onAuth: ({ password }, _session, done) =>
      password === inbox.password ? done(null, { user: 'platform' }) : done(new Error('no')),
    onMailFrom: (_address, session, done) => done(inbox.password && !session.user ? new Error('sign in') : null),
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const refusal = { later: 451, no: 550 }[inbox.answer as string]
        if (refusal) return done(Object.assign(new Error('not now'), { responseCode: refusal }))
        inbox.mails.push(read(Buffer.concat(parts).toString('utf8'), session.envelope))
        if (inbox.answer === 'hangUp') for (const c of server.connections) c._socket.destroy()
        else done()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const inbox: Inbox = {
    url: `smtp://127.0.0.1:${(server.server.address() as { port: number }).port}`,
    mails: [],
    answer: 'yes',
    password: null,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return inbox
}

/** A port on which nothing listens. */
export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}

function read(
  source: string,
  envelope: { mailFrom: false | { address: string }; rcptTo: { address: string }[] },
): Received {
  const [head = '', ...rest] = source.split('\r\n\r\n')
  const headers = head.replace(/\r\n[ \t]+/g, ' ')
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1]?.trim() ?? ''
  return {
    from: envelope.mailFrom ? envelope.mailFrom.address : '',
    to: envelope.rcptTo.map((r) => r.address),
    headers: headers.replaceAll('\r', ''),
    subject: decodeWords(field('subject')),
    text: decodeBody(rest.join('\r\n\r\n'), field('content-transfer-encoding')),
  }
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  return encoding === 'quoted-printable' ? decodeQuoted(body.replace(/=\r\n/g, '')) : body
}

function decodeQuoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** Encoded words of a header (RFC 2047), as one text. */
function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : decodeQuoted(word.replaceAll('_', ' ')),
    )
}
