/** Articles in the database. */
import { type Database, type Queryable, statement, toTimestamp } from '../../platform/database/index.ts'
import type { Article, ArticleContent } from './article.ts'

const COLUMNS = `id, version, state, content, published_at as "publishedAt", changed_at as "changedAt"`
const FIND = statement('news.find', `select ${COLUMNS} from news_article where id = $1`)

export async function findArticle(db: Queryable, id: number): Promise<Article | undefined> {
  return (await db.query<Article>(FIND, [id]))[0]
}

/** A place in the list: the newest first. */
export interface ArticlePlace {
  at: number
  id: number
}
const LAST: ArticlePlace = { at: 8e14, id: Number.MAX_SAFE_INTEGER }

const PUBLISHED = statement(
  'news.published',
  `select ${COLUMNS} from news_article
    where state = 'published' and (published_at, id) < (${toTimestamp('$1')}, $2::bigint)
    order by published_at desc, id desc limit $3`,
)

export function listPublishedArticles(
  db: Queryable,
  { after = LAST, limit }: { after?: ArticlePlace | undefined; limit: number },
): Promise<Article[]> {
  return db.query(PUBLISHED, [after.at, after.id, limit])
}

const ALL = statement(
  'news.all',
  `select ${COLUMNS} from news_article where (changed_at, id) < (${toTimestamp('$1')}, $2::bigint)
    order by changed_at desc, id desc limit $3`,
)

/** Of every state, what was changed last first. */
export function listArticles(
  db: Queryable,
  { after = LAST, limit }: { after?: ArticlePlace | undefined; limit: number },
): Promise<Article[]> {
  return db.query(ALL, [after.at, after.id, limit])
}

export type ArticleAct = 'save' | 'publish' | 'withdraw'

const NEXT_STATE = {
  save: 'state',
  publish: `'published'`,
  withdraw: `case when state = 'published' then 'withdrawn' else state end`,
} as const satisfies Record<ArticleAct, string>

const NOTE = `noted as (insert into news_version (article, version, act, at, staff, content)
   select id, version, $3, ${toTimestamp('$1')}, $4, content from saved)`

const INSERT = statement(
  'news.insert',
  `with saved as (
     insert into news_article (version, state, content, published_at, changed_at)
     values (1, case when $3 = 'publish' then 'published' else 'draft' end, $2,
             case when $3 = 'publish' then ${toTimestamp('$1')} end, ${toTimestamp('$1')})
     returning *),
   ${NOTE}
   select ${COLUMNS} from saved`,
)

const updateOf = (act: ArticleAct) =>
  statement(
    `news.${act}`,
    `with saved as (
       update news_article set version = version + 1, state = ${NEXT_STATE[act]}, content = $2, changed_at = ${toTimestamp('$1')},
              published_at = ${act === 'publish' ? `coalesce(published_at, ${toTimestamp('$1')})` : 'published_at'}
        where id = $5 and version = $6 returning *),
     ${NOTE}
     select ${COLUMNS} from saved`,
  )
const UPDATES = { save: updateOf('save'), publish: updateOf('publish'), withdraw: updateOf('withdraw') }

export interface ArticleChange {
  act: ArticleAct
  content: ArticleContent
  staff: string
  at: number
  /** Absent: a new article. `seen`: the version that the editor saw. */
  of?: { id: number; seen: number } | undefined
}

/** Saves an article and notes what it was, in one statement. Undefined: somebody else has changed it meanwhile, and nothing is stored. */
export async function saveArticle(
  db: Database | Queryable,
  { act, content, staff, at, of }: ArticleChange,
): Promise<Article | undefined> {
  const values = [at, JSON.stringify(content), act, staff]
  const rows =
    of === undefined
      ? await db.query<Article>(INSERT, values)
      : await db.query<Article>(UPDATES[act], [...values, of.id, of.seen])
  return rows[0]
}

const RATE = statement(
  'news.rate',
  `insert into news_rating (article, stars, count) select id, $2, 1 from news_article where id = $1 and state = 'published'
   on conflict (article, stars) do update set count = news_rating.count + 1`,
)

/** One more reader gave so many stars; who it was stands nowhere. Not idempotent: the page keeps the device from a second. */
export async function rateArticle(db: Queryable, id: number, stars: number): Promise<void> {
  await db.query(RATE, [id, stars])
}

const RATINGS = statement(
  'news.ratings',
  `select sum(count)::int as count, sum(stars * count)::float8 / nullif(sum(count), 0) as mean from news_rating where article = $1`,
)

export interface ArticleRatings {
  count: number
  /** Null: nobody has rated it. */
  mean: number | null
}

export async function readArticleRatings(db: Queryable, id: number): Promise<ArticleRatings> {
  const [row] = await db.query<{ count: number | null; mean: number | null }>(RATINGS, [id])
  return { count: row?.count ?? 0, mean: row?.mean ?? null }
}
