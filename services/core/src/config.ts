import path from 'node:path'

/** The county's single sign-on, when it has one. */
export interface SignOnConfig {
  issuer: string
  clientId: string
  clientSecret: string
  /** Claim that names the account; 'sub' compares with the account's bound identity instead. */
  accountClaim: string
  /** Shown on the button of the sign-in page. */
  title: string
}

/** The mail server that carries notices to officers, when there is one. */
export interface MailConfig {
  /** smtp://user:pass@host:port, or smtps:// for TLS from the first byte. */
  url: string
  /** Sender of every mail. */
  from: string
}

/** A bucket of S3, or of a server that speaks like it, for the modules' releases. */
export interface ReleasesInS3 {
  /** Address of the server; Amazon's own when it is left out. */
  endpoint?: string
  bucket: string
  /** Beginning of every key, '' or ending with a slash. */
  prefix: string
  region: string
  /** Without them the machine's own identity is used. */
  accessKey: string
  secretKey: string
}

/** What core needs to know of the installation. */
export interface CoreConfig {
  /** Folder of files, keys, module releases. */
  dataDir: string
  /** Folder of the built portal. */
  portalDir: string
  production: boolean
  /** Address under which browsers reach the platform, without a slash at the end. */
  publicUrl: string
  signOn?: SignOnConfig
  /** Without it no mail is queued. */
  mail?: MailConfig
  /** Where releases of modules are kept; without it on this machine's disk. */
  releases?: ReleasesInS3
}

/** Folder of stored files. */
export const filesDir = (config: CoreConfig) => path.join(config.dataDir, 'files')
/** Folder of released module interfaces. */
export const modulesDir = (config: CoreConfig) => path.join(config.dataDir, 'modules')

function mailFromEnv(env: NodeJS.ProcessEnv, publicUrl: string): MailConfig | undefined {
  const url = env.SMTP_URL
  if (!url) return undefined
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol) || !new URL(url).hostname)
    throw new Error('SMTP_URL must be smtp://user:password@host:port or smtps://…')
  return { url, from: env.SMTP_FROM ?? `no-reply@${new URL(publicUrl).hostname}` }
}

function releasesFromEnv(env: NodeJS.ProcessEnv): ReleasesInS3 | undefined {
  const place = env.RELEASES_S3
  if (!place) return undefined
  const match = /^s3:\/\/([a-z0-9][a-z0-9.-]+)(?:\/(.*))?$/.exec(place)
  if (!match) throw new Error('RELEASES_S3 must be s3://bucket or s3://bucket/prefix')
  const prefix = (match[2] ?? '').replace(/\/+$/, '')
  return {
    bucket: match[1] as string,
    prefix: prefix ? `${prefix}/` : '',
    region: env.S3_REGION ?? 'us-east-1',
    accessKey: env.S3_ACCESS_KEY ?? '',
    secretKey: env.S3_SECRET_KEY ?? '',
    ...(env.S3_ENDPOINT ? { endpoint: env.S3_ENDPOINT } : {}),
  }
}

/**
 * Core's configuration from the environment: DATA_DIR, PUBLIC_URL, PORT, NODE_ENV, OIDC_*, SMTP_*,
 * RELEASES_S3 and S3_*. Throws when SMTP_URL is no mail server's address, or RELEASES_S3 no bucket's.
 */
export function coreConfigFromEnv(env: NodeJS.ProcessEnv = process.env): CoreConfig {
  const signOn = env.OIDC_ISSUER
    ? {
        issuer: env.OIDC_ISSUER,
        clientId: env.OIDC_CLIENT_ID ?? '',
        clientSecret: env.OIDC_CLIENT_SECRET ?? '',
        accountClaim: env.OIDC_CLAIM ?? 'preferred_username',
        title: env.OIDC_TITLE ?? '统一身份认证',
      }
    : undefined
  const publicUrl = (env.PUBLIC_URL ?? `http://localhost:${env.PORT ?? '8400'}`).replace(/\/$/, '')
  const mail = mailFromEnv(env, publicUrl)
  const releases = releasesFromEnv(env)
  return {
    dataDir: path.resolve(env.DATA_DIR ?? '.data'),
    portalDir: path.resolve(env.PORTAL_DIR ?? path.join(import.meta.dirname, '../../../apps/portal/dist')),
    production: env.NODE_ENV === 'production',
    publicUrl,
    ...(signOn ? { signOn } : {}),
    ...(mail ? { mail } : {}),
    ...(releases ? { releases } : {}),
  }
}
