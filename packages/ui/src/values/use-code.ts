import { type CodeTable, labelOf } from '@county/kernel/codes/code-table'
import { useLang } from '@county/platform'

/** Says codes in the language in use; the code itself when the table does not know it, '—' for nothing. */
export function useCode(): (table: CodeTable, code: string | null | undefined) => string {
  const lang = useLang()
  return (table, code) => (code ? (labelOf(table, code, lang) ?? code) : '—')
}
