/** Lists of petitions for the public: what is published, and what somebody sent themselves. */
import { type Queryable, statement, toTimestamp } from '../../platform/database/index.ts'
import type { Petition } from '../model.ts'
import type { PetitionPlace } from './list-petitions.ts'

/** What everybody may read of a petition; nothing of who sent it. */
export type PublicPetition = Pick<Petition, 'code' | 'kind' | 'receivedAt'> & {
  id: string
  published: NonNullable<Petition['published']>
  answer: { at: number; agency: string }
}

const COLUMNS = `id, code, state_data->>'kind' as kind, received_at as "receivedAt", state_data->'published' as published,
  jsonb_build_object('at', state_data->'answer'->'at', 'agency', state_data->'answer'->'agency') as answer`

const LIST = statement(
  'petitions.published',
  `select ${COLUMNS} from petition
    where published_at is not null and (published_at, id) < (${toTimestamp('$1')}, $2::uuid)
      and ($3::text = '' or strpos(fold_vi(concat_ws(' ', state_data->'published'->>'title', state_data->'published'->>'text',
             state_data->'published'->>'answer')), fold_vi($3::text)) > 0)
    order by published_at desc, id desc limit $4`,
)
const LAST: PetitionPlace = { at: 8e14, id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

/** The newest first; `search` without accents finds words with them. */
export function listPublishedPetitions(
  db: Queryable,
  { search, after = LAST, limit }: { search: string; after?: PetitionPlace | undefined; limit: number },
): Promise<PublicPetition[]> {
  return db.query(LIST, [after.at, after.id, search, limit])
}

const FIND = statement(
  'petitions.find_published',
  `select ${COLUMNS} from petition where code = $1 and published_at is not null`,
)

export async function findPublishedPetition(
  db: Queryable,
  code: string,
): Promise<PublicPetition | undefined> {
  return (await db.query<PublicPetition>(FIND, [code]))[0]
}

const OF_ACCOUNT = statement(
  'petitions.of_account',
  'select state_data as petition from petition where account = $1 order by received_at desc limit 50',
)

/** What somebody sent signed in, the newest first, fifty at most. */
export async function listPetitionsOf(db: Queryable, account: string): Promise<Petition[]> {
  const rows = await db.query<{ petition: Petition }>(OF_ACCOUNT, [account])
  return rows.map(({ petition }) => petition)
}
