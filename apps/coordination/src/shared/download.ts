import { fileUrl } from '@county/platform'

/** Saves a stored file under its name. */
export function saveFile({ fileId, name }: { fileId: string; name: string }): void {
  const link = document.createElement('a')
  link.href = fileUrl(fileId)
  link.download = name
  link.click()
}
