import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listArticles, listPublishedArticles, readArticleRatings } from '../../../src/news/index.ts'
import { listPublishedPetitions } from '../../../src/petitions/index.ts'
import { countSatisfaction, publishSatisfaction } from '../../../src/satisfaction/index.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { loadDemoCatalogue } from '../../load.ts'
import { onStage } from '../stage.ts'
import { bringVoices } from './bring-voices.ts'

let db: TestDatabase
const NOW = Date.parse('2026-11-25T02:00:00Z')

beforeAll(async () => {
  db = await testDatabase()
  const { staffIds } = await loadDemoCatalogue(db.database, 'mật khẩu không ai biết')
  // Twice, as after a load that was interrupted.
  for (const _ of [1, 2]) await onStage(db.database, staffIds, (office) => bringVoices(office, staffIds, NOW))
})
afterAll(() => db.close())

describe('what people say in the demonstration', () => {
  it('are petitions in every state, each once, two of them published', async () => {
    const states = await db.database.query<{ state: string; count: number }>(
      'select state, count(*)::int as count from petition group by 1 order by 1',
    )
    expect(states).toEqual([
      { state: 'answered', count: 2 },
      { state: 'asked', count: 1 },
      { state: 'assigned', count: 1 },
      { state: 'new', count: 1 },
      { state: 'refused', count: 1 },
    ])
    expect(await listPublishedPetitions(db.database, { search: '', limit: 10 })).toHaveLength(2)
  })

  it('are news with stars, and one that is still being written', async () => {
    const published = await listPublishedArticles(db.database, { limit: 10 })
    expect(published.map(({ content }) => content.title.en)).toHaveLength(3)
    expect(await listArticles(db.database, { limit: 10 })).toHaveLength(4)
    const [, , first] = published
    expect(await readArticleRatings(db.database, first?.id ?? 0)).toMatchObject({ count: 7 })
  })

  it('are ratings of the reception, of which the three of a small commune are not told', async () => {
    const said = await countSatisfaction(db.database, '2026-01-01', '2027-01-01')
    expect(publishSatisfaction(said, 5).reception.map(({ count }) => count)).toEqual([34, 19, 12])
  })
})
