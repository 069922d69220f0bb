import type { Text } from '@county/kernel/text'

/** A JSON schema of the kind that verbs are described by. */
export interface JsonSchema {
  [key: string]: any
  type?: string | readonly string[]
  properties?: Record<string, JsonSchema>
  required?: readonly string[]
  additionalProperties?: boolean | JsonSchema
  items?: JsonSchema | boolean
  anyOf?: readonly JsonSchema[]
  enum?: readonly unknown[]
}

/** One verb as callers see it. */
export interface VerbContract {
  kind: 'query' | 'command'
  title: Text
  permission: string
  /** The caller must send the row version it saw. */
  needsVersion?: boolean
  input: JsonSchema
  output: JsonSchema
}

/** Verbs by their path within a module: what a server offers, or what an interface needs. */
export type Contract = Record<string, VerbContract>
