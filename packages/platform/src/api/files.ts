import { AppError, toAppError } from '../errors/app-error.ts'
import { getLang } from '../i18n/lang.ts'
import { apiUrl } from './client.ts'

/** What an uploaded file is for. */
export type FilePurpose = 'import' | 'evidence'

/** Uploads a file with its progress (0–1); `signal` cancels. Throws {@link AppError}. */
export function uploadFile(
  file: Blob & { name?: string },
  purpose: FilePurpose,
  options: { onProgress?: (share: number) => void; signal?: AbortSignal } = {},
): Promise<{ fileId: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', apiUrl(`/api/core/files?purpose=${purpose}`))
    request.setRequestHeader('accept-language', getLang())
    request.setRequestHeader('x-county-client', 'web')
    request.responseType = 'json'
    request.upload.onprogress = (e) => e.lengthComputable && options.onProgress?.(e.loaded / e.total)
    request.onerror = () => reject(new AppError(navigator.onLine ? 'UNREACHABLE' : 'OFFLINE'))
    request.onabort = () => reject(toAppError(new DOMException('cancelled', 'AbortError')))
    request.onload = () =>
      request.status < 300 ? resolve(request.response as { fileId: string }) : reject(refusal(request))
    options.signal?.addEventListener('abort', () => request.abort())
    const form = new FormData()
    form.append('file', file, file.name ?? 'file')
    request.send(form)
  })
}

function refusal(request: XMLHttpRequest): AppError {
  const body = request.response as {
    code?: string
    domain?: { code: string; params?: object }
    params?: object
    incident?: string
  } | null
  const code = body?.domain?.code ?? body?.code ?? (request.status === 413 ? 'TOO_LARGE' : 'INTERNAL')
  const params = (body?.domain?.params ?? body?.params ?? {}) as Record<string, unknown>
  return new AppError(code, { status: request.status, params, incident: body?.incident ?? null })
}

/** Address from which a stored file is downloaded. */
export function fileUrl(fileId: string): string {
  return apiUrl(`/api/core/files/${fileId}`)
}
