import { z } from 'zod'

/** Account name: lower-case letters, digits, dot, dash and underscore, 3–32 characters. */
export const AccountName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9._-]{2,31}$/)
export type AccountName = z.infer<typeof AccountName>

/** E-mail address of an officer, in small letters; its server may be one of the intranet, without a dot. */
export const EmailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[a-z0-9._+-]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)*$/)
export type EmailAddress = z.infer<typeof EmailAddress>

/** An account as the administration pages show it. */
export const AccountRow = z.object({
  id: z.uuid(),
  version: z.int(),
  account: z.string(),
  name: z.string(),
  /** Where notices are sent by mail. */
  email: z.string().nullable(),
  state: z.enum(['active', 'disabled']),
  secondFactor: z.boolean(),
  lockedUntil: z.string().nullable(),
  mustChangePassword: z.boolean(),
  lastSignInAt: z.string().nullable(),
  demo: z.boolean(),
  posts: z.array(
    z.object({
      id: z.uuid(),
      unitName: z.string(),
      role: z.string(),
      areaName: z.string(),
      validFrom: z.string(),
      validTo: z.string().nullable(),
    }),
  ),
})
export type AccountRow = z.infer<typeof AccountRow>

/** Opens an account. The first password is made by the system and shown once. */
export const CreateAccount = z.strictObject({
  account: AccountName,
  name: z.string().trim().min(1).max(50),
  email: EmailAddress.nullish(),
})
export type CreateAccount = z.infer<typeof CreateAccount>

/** Changes an account; without `email` the address stays, null takes it away. */
export const UpdateAccount = z.strictObject({
  id: z.uuid(),
  name: z.string().trim().min(1).max(50),
  state: z.enum(['active', 'disabled']),
  email: EmailAddress.nullish(),
})
export type UpdateAccount = z.infer<typeof UpdateAccount>

/** The officer's own address, and whether this installation sends mail at all. */
export const Contact = z.object({ email: z.string().nullable(), sendsMail: z.boolean() })
export type Contact = z.infer<typeof Contact>

/** What the administrator hands over once; it must be changed at the first sign-in. */
export const IssuedPassword = z.object({ id: z.uuid(), account: z.string(), password: z.string() })
export type IssuedPassword = z.infer<typeof IssuedPassword>

/** Signs in with account and password; `totp` is a code of the authenticator or a recovery code. */
export const SignIn = z.strictObject({
  account: z.string().trim().toLowerCase().min(1).max(64),
  password: z.string().min(1).max(200),
  totp: z.string().trim().max(20).optional(),
})
export type SignIn = z.infer<typeof SignIn>

/** Changes one's own password. */
export const ChangePassword = z.strictObject({
  current: z.string().min(1).max(200),
  next: z.string().min(1).max(200),
})
export type ChangePassword = z.infer<typeof ChangePassword>

/** Character classes of a password: small letters, capitals, digits, others. */
const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/]

/** Why a password is refused, or null: at least 10 characters of 3 of the 4 classes, without the account name. */
export function passwordProblem(password: string, account: string): 'short' | 'simple' | 'account' | null {
  if ([...password].length < 10) return 'short'
  if (CLASSES.filter((c) => c.test(password)).length < 3) return 'simple'
  return account && password.toLowerCase().includes(account.toLowerCase()) ? 'account' : null
}

/** A signed-in session, for the officer's own list and the security administrator's. */
export const SessionRow = z.object({
  id: z.uuid(),
  officerId: z.uuid(),
  officerName: z.string(),
  account: z.string(),
  unitName: z.string().nullable(),
  role: z.string().nullable(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  expiresAt: z.string(),
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
  method: z.enum(['password', 'oidc']),
  current: z.boolean(),
})
export type SessionRow = z.infer<typeof SessionRow>
