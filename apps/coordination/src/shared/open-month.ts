import { verbs } from '../api.ts'

/** The month whose reports are collected: the earliest open one, else the latest; undefined until known or when there is none. */
export function useOpenMonth(): string | undefined {
  const months = verbs.useQuery('month.list', {}).data ?? []
  return months.filter((m) => m.state === 'open').at(-1)?.month ?? months[0]?.month
}
