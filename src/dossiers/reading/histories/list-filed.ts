import type { Instant } from '../../../calendar/index.ts'
import type { Channel } from '../../../catalogue/index.ts'
import { type Queryable, statement } from '../../../platform/database/index.ts'
import type { Dossier, HandedPaper } from '../../model.ts'

/** A dossier as somebody filed it. Who it was does not leave the database. */
export interface Filed {
  id: string
  /** The same for whatever the same applicant filed; a number among those read, and no other. */
  person: number
  procedure: string
  channel: Channel
  deliverBy: Dossier['deliverBy']
  /** Code of the agency that decides. */
  agency: string
  papers: readonly Pick<HandedPaper, 'component' | 'name'>[]
  acceptedAt: Instant
  /** When there was a result; null where it is open or ended otherwise. */
  endedAt: Instant | null
  handedOverAt: Instant | null
}

export interface FiledFilter {
  /** Of these alone; absent: of all, without their papers. */
  procedures?: readonly string[]
  /** Accepted from this moment on, before that one. */
  from: Instant
  to: Instant
  /** The latest so many. */
  limit: number
}

const LIST = statement(
  'dossiers.filed',
  `select id, dense_rank() over (order by parties #>> '{applicant,idNumber}')::int as person,
          procedure_code as procedure, channel, state ->> 'deliverBy' as "deliverBy", competent_agency as agency,
          case when $3::text[] is null then '[]'::jsonb else coalesce(state -> 'papers', '[]'::jsonb) end as papers,
          accepted_at as "acceptedAt", case when end_kind = 'result' then ended_at end as "endedAt",
          handed_over_at as "handedOverAt"
     from (select * from dossier
            where accepted_at >= to_timestamp($1 / 1000.0) and accepted_at < to_timestamp($2 / 1000.0)
              and parties #>> '{applicant,idNumber}' is not null
              and ($3::text[] is null or procedure_code = any($3))
            order by accepted_at desc, id desc limit $4) latest
    order by accepted_at, id`,
)

/** The latest accepted dossiers whose applicant has a number, oldest first. */
export function listFiled(db: Queryable, { procedures, from, to, limit }: FiledFilter): Promise<Filed[]> {
  return db.query<Filed>(LIST, [from, to, procedures ?? null, limit])
}
