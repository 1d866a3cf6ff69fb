import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTour, type Tour } from '../../../../test/tour/open-tour.ts'
import { listApiClients } from '../../../agencies/index.ts'
import { listWebhooks } from '../../../webhooks/index.ts'

let tour: Tour
beforeAll(async () => {
  tour = await openTour()
}, 120_000)
afterAll(() => tour.close())

const PATH = '/work/links/webhooks'

it('an administrator adds an address, sees its secret once, and pauses and removes it', async () => {
  const { database } = tour.full.house.office
  const administrator = await tour.full.visit('quantri.vpubnd')
  const before = await listWebhooks(database)
  const first = await administrator.get(PATH)
  const [, _csrf = ''] = /name="_csrf" value="([^"]+)"/.exec(first.body) ?? []
  const [, key = ''] = /name="key" value="([^"]+)"/.exec(first.body) ?? []
  const client = (await listApiClients(database)).find(({ name }) => name === 'Phần mềm hộ tịch xã')?.id ?? ''
  const fields = {
    _csrf,
    key,
    client,
    url: 'https://93.184.216.34/motcua',
    types: 'result_issued',
    contact: '',
  }

  const refused = await administrator.post(PATH, {
    ...fields,
    url: 'https://10.0.0.1/x',
    contact: 'truc@a.vn',
  })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('mạng nội bộ')
  expect(refused.body).toContain('truc@a.vn')

  const made = await administrator.post(PATH, fields)
  expect(made.statusCode).toBe(200)
  expect(made.body).toMatch(/whsec_[\w+/]{40,}=/)
  const [hook] = (await listWebhooks(database)).filter(({ id }) => !before.some((one) => one.id === id))
  expect(hook).toMatchObject({ id: key, types: ['result_issued'] })
  expect((await administrator.get(PATH)).body).not.toContain('whsec_')

  const rotated = await administrator.post(`${PATH}/${key}/rotate`, { _csrf })
  expect(rotated.body).toMatch(/whsec_[\w+/]{40,}=/)
  for (const act of ['pause', 'pause', 'resume', 'remove']) {
    const done = await administrator.post(`${PATH}/${key}/${act}`, { _csrf })
    expect(done.headers.location).toBe(`${PATH}?done=${act}`)
  }
  expect(await listWebhooks(database)).toHaveLength(before.length)
  expect((await administrator.post(`${PATH}/${key}/pause`, { _csrf })).statusCode).toBe(404)
})
