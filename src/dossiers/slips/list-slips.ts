/** What forms 01 to 03 were made of, by day: one line for each event, whether its paper was printed or not. */
import { addDays, fromLocal, type Instant, type LocalDate } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'

export const SLIP_FORMS = ['01', '02', '03'] as const
export type SlipForm = (typeof SLIP_FORMS)[number]

/** A place among slips, in the order in which they were made. */
export interface SlipPlace {
  at: Instant
  dossier: string
  version: number
}

export interface ListedSlip extends SlipPlace {
  form: SlipForm
  /** `05/HDHS`; null: the slip has not been printed yet, so it has taken no number. */
  number: string | null
  /** The dossier's code, or the reference while it has none. */
  code: string
  procedureVersion: string
  agency: string
  applicant: string
  /** What was asked for, and why; empty for receipts. */
  said: string
  /** Id of the member of staff; null where the system or a program did it. */
  officer: string | null
}

export interface SlipQuestion {
  from: LocalDate
  /** Inclusive. */
  to: LocalDate
  /** Whose desks; undefined: all. */
  agencies?: readonly string[] | undefined
  form?: SlipForm | undefined
}

const FORM = `case e.type when 'dossier_accepted' then '01' when 'intake_refused' then '03' else '02' end`
/** As the index dossier_event_slip has it. */
const MADE = `e.type in ('dossier_accepted', 'intake_supplement_requested', 'supplement_requested', 'intake_refused')
  and e.at >= to_timestamp($1 / 1000.0) and e.at < to_timestamp($2 / 1000.0)
  and ($3::text[] is null or d.receiving_agency = any($3))`

const LIST = statement(
  'dossiers.slips',
  `select e.dossier_id as dossier, e.version, e.at, ${FORM} as form,
          case when e.type = 'dossier_accepted' then e.data ->> 'receiptNumber'
               else lpad(n.seq::text, greatest(2, length(n.seq::text)), '0') || '/' || n.symbol end as number,
          coalesce(d.code, d.reference) as code, d.state ->> 'procedureVersion' as "procedureVersion",
          d.receiving_agency as agency, d.parties #>> '{applicant,name}' as applicant,
          concat_ws('. ', (select string_agg(item, '; ' order by place)
                             from jsonb_array_elements_text(e.data -> 'items') with ordinality as i(item, place)),
                          e.data ->> 'reason') as said,
          case when e.actor_kind = 'staff' then e.actor_id end as officer
     from dossier_event e join dossier d on d.id = e.dossier_id
     left join slip_number n on n.dossier_id = e.dossier_id and n.version = e.version
    where ${MADE} and ($4::text is null or ${FORM} = $4)
      and (e.at, e.dossier_id, e.version) > (to_timestamp($5 / 1000.0), $6::uuid, $7::int)
    order by e.at, e.dossier_id, e.version limit $8`,
)
const COUNT = statement(
  'dossiers.count_slips',
  `select ${FORM} as form, count(*)::int as count from dossier_event e join dossier d on d.id = e.dossier_id
    where ${MADE} group by 1`,
)
const FIRST: SlipPlace = { at: 0, dossier: '00000000-0000-0000-0000-000000000000', version: 0 }

/** In the order in which they were made, after a place. One query. */
export function listSlips(
  db: Queryable,
  asked: SlipQuestion,
  { after = FIRST, limit }: { after?: SlipPlace; limit: number },
): Promise<ListedSlip[]> {
  const place = [after.at, after.dossier, after.version]
  return db.query<ListedSlip>(LIST, [...valuesOf(asked), asked.form ?? null, ...place, limit])
}

/** How many there are of each form, whatever form is asked for. One query. */
export async function countSlips(db: Queryable, asked: SlipQuestion): Promise<Record<SlipForm, number>> {
  const rows = await db.query<{ form: SlipForm; count: number }>(COUNT, valuesOf(asked))
  const counts = { '01': 0, '02': 0, '03': 0 }
  for (const { form, count } of rows) counts[form] = count
  return counts
}

function valuesOf({ from, to, agencies }: SlipQuestion): unknown[] {
  return [fromLocal(from, 0), fromLocal(addDays(to, 1), 0), agencies ?? null]
}
