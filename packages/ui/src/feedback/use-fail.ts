import { type AppError, getLang, sayError } from '@county/platform'
import { useDialogs } from '../base/overlay.tsx'

/** Tells a refused command in a short message. */
export function useFail(): (error: AppError) => void {
  const dialogs = useDialogs()
  return (error) => dialogs.failed(sayError(error, getLang()))
}
