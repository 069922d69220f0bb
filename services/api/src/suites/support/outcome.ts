import { DomainError } from '@county/kernel/errors'

/** The code with which a call is refused; 'done' when it is not. Anything but a refusal is thrown on. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call
    return 'done'
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
}
