/** `motcua what-if PROCEDURE`: past dossiers through a draft or another version, before anything is published. */
import { parseArgs } from 'node:util'
import { addDays, addMonths, fromLocal, toLocalDate } from '../../calendar/index.ts'
import {
  findVersionInForce,
  getVersion,
  listDrafts,
  listPeriods,
  type ProcedureVersion,
} from '../../catalogue/index.ts'
import { formatNumber, operatorError } from '../../platform/index.ts'
import { parseDateInput } from '../../platform/texts/index.ts'
import { type Outcomes, studyDraft, type WhatIf } from '../../reform/index.ts'
import type { House } from '../serve/open-house.ts'

interface Asked {
  code: string
  /** Number of a version, published or draft; absent: the latest draft, else what is in force. */
  version: number | undefined
  from: string
  to: string
  days: number | undefined
  without: string | undefined
  json: boolean
}

/** More dossiers than any procedure of a province has in a year. */
const MOST = 1_000_000

/** Undefined: the words of the call are wrong. */
export function readWhatIfArgs(args: readonly string[], now: number): Asked | undefined {
  try {
    const text = { type: 'string' } as const
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        version: text,
        from: text,
        to: text,
        days: text,
        without: text,
        json: { type: 'boolean', default: false },
      },
    })
    const [code, ...more] = positionals
    const today = toLocalDate(now)
    const [from, to] = [
      readDay(values.from, today) ?? addMonths(today, -12),
      readDay(values.to, today) ?? today,
    ]
    const days = values.days === undefined ? undefined : Number(values.days.replace(',', '.'))
    const version = values.version === undefined ? undefined : Number(values.version)
    const isWrong =
      code === undefined ||
      more.length > 0 ||
      from > to ||
      (days !== undefined && !(days > 0)) ||
      (version !== undefined && !Number.isInteger(version)) ||
      (values.from !== undefined && readDay(values.from, today) === undefined) ||
      (values.to !== undefined && readDay(values.to, today) === undefined)
    return isWrong ? undefined : { code, version, from, to, days, without: values.without, json: values.json }
  } catch {
    return undefined
  }
}

function readDay(text: string | undefined, today: string): string | undefined {
  if (text === undefined) return undefined
  const read = parseDateInput(text, { today, century: 'near' })
  return read.ok ? read.date : undefined
}

/** Prints the study; ends with 1 where the flow of the version cannot run. Writes nothing into the database. */
export async function whatIfCommand(
  { office }: Pick<House, 'office'>,
  asked: Asked,
  output: NodeJS.WritableStream,
): Promise<number> {
  const version = await findVersion(office.database, asked)
  const { days, without } = asked
  const from = fromLocal(asked.from, 0)
  const to = fromLocal(addDays(asked.to, 1), 0)
  const answer = await studyDraft(office, { version, from, to, limit: MOST, days, without })
  if ('refusals' in answer) {
    const said = answer.refusals.map(({ message }) => `${message.vi} / ${message.en}\n`).join('')
    output.write(asked.json ? `${JSON.stringify(answer)}\n` : said)
    return 1
  }
  output.write(asked.json ? `${JSON.stringify(answer.study)}\n` : sayStudy(answer.study, version))
  return 0
}

async function findVersion(
  db: House['office']['database'],
  { code, version, to }: Asked,
): Promise<ProcedureVersion> {
  const drafts = (await listDrafts(db, code)).map((draft) => draft.version)
  if (version === undefined) {
    const found = drafts.at(-1) ?? (await findVersionInForce(db, code, to))
    if (found) return found
  } else {
    const draft = drafts.find(({ number }) => number === version)
    const period = (await listPeriods(db, code)).find(({ number }) => number === version)
    if (draft) return draft
    if (period) return (await getVersion(db, period.id)).version
  }
  throw operatorError({
    vi: `Không có bản nào như vậy của thủ tục “${code}”. Xem mã và số bản ở trang Bàn thủ tục.`,
    en: `There is no such version of the procedure “${code}”. The desk of procedures shows codes and numbers.`,
  })
}

function sayStudy(study: WhatIf, version: ProcedureVersion): string {
  const number = (value: number, digits = 0) => formatNumber(value, 'vi', digits)
  const said = ({ early, on_time, late }: Outcomes) =>
    `trước hạn / early ${number(early)}, đúng hạn / on time ${number(on_time)}, quá hạn / late ${number(late)}`
  const nameOf = (id: string | undefined) => {
    const node = version.flow.nodes.find((one) => one.id === id)
    return node && 'name' in node ? (node.name?.vi ?? node.id) : (id ?? '')
  }
  const places = study.places.filter(({ after }) => after.count > 0)
  return `${[
    `${version.name.vi}, bản / version ${version.number}`,
    `${number(study.replayed)} / ${number(study.dossiers)} hồ sơ đi lại được / dossiers replayed`,
    ...Object.entries(study.notReplayed).map(([why, count]) => `  ${why}: ${number(count)}`),
    `đã ghi / recorded: ${said(study.before)}`,
    `thử / tried:       ${said(study.after)}`,
    `trung vị, ngày làm việc / median, working days: ${number(study.daysBefore.median, 1)} → ${number(study.daysAfter.median, 1)}`,
    ...study.variants.map(
      ({ kind, node, outcomes }) =>
        `${kind === 'halved' ? 'một nửa thời hạn / half the limit' : `bỏ / without “${nameOf(node)}”`}: quá hạn / late ${number(outcomes.late)}`,
    ),
    'thời gian đi đâu / where the time goes (trung vị / median, 9 trên 10 / nine in ten):',
    ...places.map(
      ({ kind, node, after }) =>
        `  ${node === undefined ? kind : nameOf(node)}: ${number(after.median, 1)}, ${number(after.p90, 1)}`,
    ),
  ].join('\n')}\n`
}
