import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COPY, OTHER_WARD, send, startApi, type TestApi, WARD } from '../../../test/api/api-server.ts'
import { LISTED_FIGURES } from '../../statistics/index.ts'
import { OPERATIONS } from '../operations.ts'

let api: TestApi
let everywhere: string
let ward: string

beforeAll(async () => {
  api = await startApi()
  everywhere = await api.admit(['dossiers.intake', 'figures.read'])
  ward = await api.admit(['figures.read'], [WARD])
  const there = { receivingAgency: OTHER_WARD, competentAgency: OTHER_WARD }
  for (const body of [COPY, COPY, { ...COPY, ...there }])
    await send(api, everywhere, 'POST', '/dossiers', { body })
})
afterAll(() => api.close())

const ask = (token: string, path: string) => send(api, token, 'GET', path)
const PERIOD = 'from=2026-11-01&to=2026-11-30'

describe('figures', () => {
  it('count the agencies of the token, in total and by group, and add up', async () => {
    const all = (await ask(everywhere, `/figures?${PERIOD}&groupBy=agency`)).json()
    expect([all.total.figures.received, all.rows.map((row: { key: string }) => row.key)]).toEqual([
      3,
      [WARD, OTHER_WARD],
    ])
    expect(all.differences).toEqual([])
    expect((await ask(ward, `/figures?${PERIOD}`)).json().total.figures.received).toBe(2)
    expect(
      (await ask(everywhere, `/figures?${PERIOD}&agency=${OTHER_WARD}`)).json().total.figures.received,
    ).toBe(1)
  })

  it('open into exactly their dossiers, page by page', async () => {
    const { total } = (await ask(ward, `/figures?${PERIOD}`)).json()
    for (const figure of LISTED_FIGURES) {
      const { dossiers } = (await ask(ward, `/figures/${figure}/dossiers?${PERIOD}`)).json()
      expect(dossiers).toHaveLength(total.figures[figure])
    }
    const first = (await ask(ward, `/figures/received/dossiers?${PERIOD}&limit=1`)).json()
    const second = (
      await ask(ward, `/figures/received/dossiers?${PERIOD}&limit=1&after=${first.next}`)
    ).json()
    expect(second.dossiers[0].id).not.toBe(first.dossiers[0].id)
    expect(second.next).toBeNull()
  })

  it("read as the Centre's report, and as known at an earlier moment", async () => {
    expect((await ask(everywhere, `/figures/centre?${PERIOD}`)).json()).toMatchObject({
      received: 3,
      differences: [],
    })
    const before = await ask(everywhere, `/figures/centre?${PERIOD}&knownAt=2026-11-22T00:00`)
    expect(before.json().received).toBe(0)
  })

  it.each(['/figures', '/figures/centre', '/figures/received/dossiers'])(
    'of an agency that the token was not given for are refused: %s',
    async (path) => {
      const answer = await ask(ward, `${path}?${PERIOD}&agency=${OTHER_WARD}`)
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'agency_out_of_reach'])
    },
  )

  it.each([
    ['/figures', '/from'],
    ['/figures?from=2026-11-30&to=2026-11-01', '/to'],
    ['/figures?from=2026-02-30&to=2026-11-01', '/from'],
    ['/figures?from=0001-01-01&to=9999-12-31', '/from'],
    ['/figures?from=2020-01-01&to=2026-01-01&groupBy=day', '/to'],
    [`/figures?${PERIOD}&groupBy=colour`, '/groupBy'],
    ['/figures?from=AHWFFX&to=2026-11-30&groupBy=day', '/from'],
    ['/figures?from=2026-11-01&to=2026-02-30&groupBy=day', '/to'],
    [`/figures?${PERIOD}&knownAt=then`, '/knownAt'],
    [`/figures/nothing/dossiers?${PERIOD}`, '/figure'],
    [`/figures/received/dossiers?${PERIOD}&after=1_x`, '/after'],
  ])('refuse %s', async (path, pointer) => {
    const answer = await ask(ward, path)
    expect([answer.statusCode, answer.json().errors?.[0]?.pointer]).toEqual([422, pointer])
  })

  it('are answered as their schemas say', async () => {
    for (const id of ['readFigures', 'readCentreFigures', 'listFigureDossiers']) {
      const each = OPERATIONS.find((one) => one.id === id)
      const path = each?.path.replace(':figure', 'received')
      const answer = await ask(ward, `${path}?${PERIOD}`)
      expect(each?.answers[200]?.schema?.safeParse(answer.json()).error).toBeUndefined()
    }
  })
})
