import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTour, type Tour } from '../../../../test/tour/open-tour.ts'

let tour: Tour
beforeAll(async () => {
  tour = await openTour()
}, 120_000)
afterAll(() => tour.close())

const visit = (as: string) => tour.full.visit(as)

it('what is asked of messages twice is asked once, and what is not there changes nothing', async () => {
  const administrator = await visit('quantri.vpubnd')
  const page = await administrator.get('/work/links/messages')
  const [, csrf = ''] = /name="_csrf" value="([^"]+)"/.exec(page.body) ?? []
  const told: string[] = []
  for (const [path, name] of [
    ['read-again', 'message'],
    ['resend', 'delivery'],
  ] as const) {
    for (const value of [randomUUID(), randomUUID(), 'x']) {
      const fields = { _csrf: csrf, [name]: value }
      told.push(String((await administrator.post(`/work/links/messages/${path}`, fields)).headers.location))
    }
  }
  expect([...new Set(told)]).toEqual(['/work/links/messages?done=read', '/work/links/messages?done=resend'])
  const asked = await administrator.post('/work/links/reconciliation', { _csrf: csrf })
  expect(asked.statusCode).toBe(303)
})

it('connections are for whoever looks after them', async () => {
  expect((await (await visit('tiepnhan.viettri')).get('/work/links')).statusCode).toBe(403)
})
