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
}

/** Folder of stored files. */
export const filesDir = (config: CoreConfig) => path.join(config.dataDir, 'files')
/** Folder of released module interfaces. */
export const modulesDir = (config: CoreConfig) => path.join(config.dataDir, 'modules')

/** Core's configuration from the environment: DATA_DIR, PUBLIC_URL, PORT, NODE_ENV, OIDC_*. */
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
  return {
    dataDir: path.resolve(env.DATA_DIR ?? '.data'),
    portalDir: path.resolve(env.PORTAL_DIR ?? path.join(import.meta.dirname, '../../../apps/portal/dist')),
    production: env.NODE_ENV === 'production',
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT ?? '8400'}`).replace(/\/$/, ''),
    ...(signOn ? { signOn } : {}),
  }
}
