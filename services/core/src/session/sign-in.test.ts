import { createApp } from '@county/testing/app'
import { addOfficer, addPost } from '@county/testing/organisation'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashPassword } from '../account/password.ts'

let app: Awaited<ReturnType<typeof createApp>>
beforeAll(async () => {
  app = await createApp()
})
afterAll(() => app.close())

test('an officer signs in over HTTP and is known by the cookie', async () => {
  const officerId = await addOfficer(app.admin, {
    account: 'wang',
    name: '王敏',
    passwordHash: await hashPassword('Right-Horse-1'),
  })
  await addPost(app.admin, { officerId, unitId: app.bureauId, role: 'bureauClerk' })
  const server = await app.server()
  const answer = await server.inject({
    method: 'POST',
    url: '/api/core/trpc/session.signIn',
    payload: { key: crypto.randomUUID(), data: { account: 'Wang', password: 'Right-Horse-1' } },
  })
  expect(answer.json()).toMatchObject({ result: { data: { name: '王敏', post: { role: 'bureauClerk' } } } })
})
