import { createContext, useContext } from 'react'

/** Which module the components below belong to. */
export const ModuleContext = createContext<string | null>(null)

/** Id of the module the component belongs to; null in the portal's own pages. */
export function useModuleId(): string | null {
  return useContext(ModuleContext)
}
