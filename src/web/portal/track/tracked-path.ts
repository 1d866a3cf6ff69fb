/** The way of a dossier as the applicant reads it: what was done, where it is, what comes next. */

import type { Directory } from '../../../agencies/index.ts'
import { sayFullMoment } from '../../../calendar/index.ts'
import type { Dossier, DossierEvent } from '../../../dossiers/index.ts'
import { formatMoment, type Lang } from '../../../platform/index.ts'
import { type CompiledFlow, type NextStep, nextSteps } from '../../../workflow/index.ts'
import type { TimelineItem } from '../../ui/index.ts'
import { correctionOutcomes, correctionSubjects } from '../../words/status.ts'

const words = {
  vi: {
    submitted: 'Đã nộp hồ sơ',
    waiting: 'Chờ Bộ phận Một cửa kiểm tra, tiếp nhận',
    accepted: 'Đã tiếp nhận',
    transferred: 'Đã chuyển đến cơ quan giải quyết',
    received: 'Cơ quan giải quyết đã nhận',
    asked: 'Yêu cầu bổ sung hồ sơ',
    provided: 'Đã bổ sung hồ sơ',
    payment: 'Yêu cầu thực hiện nghĩa vụ tài chính',
    paid: 'Đã thực hiện nghĩa vụ tài chính',
    extended: 'Gia hạn, có thư xin lỗi',
    granted: 'Đã có kết quả',
    refused: 'Đã có văn bản từ chối giải quyết',
    handed: 'Đã trả kết quả',
    not_accepted: 'Không tiếp nhận hồ sơ',
    stopped: 'Dừng giải quyết hồ sơ',
    withdrawn: 'Người nộp đã rút hồ sơ',
    rated: 'Đã đánh giá',
    wrong: 'Đề nghị sửa',
    next: 'Tiếp theo: ',
    transfer: 'Chuyển đến cơ quan giải quyết',
    handover: 'Trả kết quả',
    counter: 'nhận tại Bộ phận Một cửa',
    post: 'gửi qua bưu chính công ích',
    online: 'bản điện tử, gửi trực tuyến',
    since: (moment: string) => `từ ${moment}`,
  },
  en: {
    submitted: 'Filed',
    waiting: 'Waiting to be checked and accepted by the one-stop desk',
    accepted: 'Accepted',
    transferred: 'Sent to the agency that decides',
    received: 'Received by the agency that decides',
    asked: 'A supplement was asked for',
    provided: 'The supplement was handed in',
    payment: 'A financial obligation was notified',
    paid: 'The financial obligation was met',
    extended: 'Extended, with an apology',
    granted: 'The result is ready',
    refused: 'Refused in writing',
    handed: 'The result was handed over',
    not_accepted: 'Not accepted',
    stopped: 'Stopped',
    withdrawn: 'Withdrawn by the applicant',
    rated: 'Rated',
    wrong: 'A correction was asked for',
    next: 'Next: ',
    transfer: 'Sent to the agency that decides',
    handover: 'Hand-over of the result',
    counter: 'at the one-stop desk',
    post: 'by post',
    online: 'electronically',
    since: (moment: string) => `since ${moment}`,
  },
} satisfies Record<Lang, object>

export interface Path {
  dossier: Dossier
  directory: Directory
  flow: CompiledFlow | undefined
  events: readonly DossierEvent[]
  lang: Lang
}

/** A thing that happened; of one moment, in the order in which they are listed. */
interface Happened {
  at: number
  title: string
  lines: readonly string[]
}

/** How many of the coming steps are told. */
const AHEAD = 3

export function pathOf(path: Path): TimelineItem[] {
  const done = [...milestones(path), ...doneSteps(path), ...requests(path), ...endings(path)]
    .sort((a, b) => a.at - b.at)
    .map(({ at, title, lines }) => ({
      state: 'done' as const,
      title,
      lines: [[formatMoment(at, path.lang), ...lines].join(' · ')],
    }))
  return path.dossier.endedAt === undefined
    ? [...done, ...present(path), ...ahead(path)]
    : [...done, ...handOver(path)]
}

function milestones({ dossier, directory, lang }: Path): Happened[] {
  const t = words[lang]
  const { submittedAt, acceptedAt, transferredAt, competentReceivedAt } = dossier
  const desk = [directory.nameOf(dossier.receivingAgency, lang)]
  const agency = [directory.nameOf(dossier.competentAgency, lang)]
  return [
    ...(submittedAt === acceptedAt ? [] : [{ at: submittedAt, title: t.submitted, lines: desk }]),
    ...happened(acceptedAt, t.accepted, desk),
    ...happened(transferredAt, t.transferred, agency),
    // Taken in by the agency that decides: its desk and its officers are one place to the applicant.
    ...(transferredAt === undefined ? [] : happened(competentReceivedAt, t.received, agency)),
  ]
}

function doneSteps({ dossier, directory, flow, lang }: Path): Happened[] {
  const { endKind, endedAt, stays } = dossier
  // What was open when the dossier was stopped or withdrawn was left, not done.
  const wasLeft = (doneAt: number | undefined) => (endKind ?? 'result') !== 'result' && doneAt === endedAt
  return stays.flatMap(({ node, agency, doneAt }) =>
    happened(wasLeft(doneAt) ? undefined : doneAt, stepName(flow, node, lang), [
      directory.nameOf(agency, lang),
    ]),
  )
}

function requests({ dossier, events, lang }: Path): Happened[] {
  const t = words[lang]
  const { payments = [] } = dossier
  const extended = events.filter(({ body }) => body.type === 'deadline_extended')
  return [
    ...[...dossier.intakeSupplements, ...dossier.supplements].flatMap(({ askedAt, answeredAt, items }) => [
      { at: askedAt, title: t.asked, lines: [items.join('; ')] },
      ...happened(answeredAt, t.provided, []),
    ]),
    ...payments.flatMap(({ askedAt, paidAt, reason }) => [
      { at: askedAt, title: t.payment, lines: [reason] },
      ...happened(paidAt, t.paid, []),
    ]),
    ...(dossier.correctionRequests ?? []).flatMap(({ about, askedAt, answer }) => [
      { at: askedAt, title: t.wrong, lines: [correctionSubjects[lang][about]] },
      ...(answer === undefined
        ? []
        : [{ at: answer.at, title: `${t.wrong}: ${correctionOutcomes[lang][answer.outcome]}`, lines: [] }]),
    ]),
    ...extended.map(({ at }) => ({ at, title: t.extended, lines: [] })),
  ]
}

function endings({ dossier, lang }: Path): Happened[] {
  const t = words[lang]
  const { result, endKind, endedAt, handedOverAt, rating } = dossier
  return [
    ...happened(result?.issuedAt, result?.decision === 'refused' ? t.refused : t.granted, numberOf(result)),
    ...(endKind === undefined || endKind === 'result' ? [] : happened(endedAt, t[endKind], [])),
    ...happened(handedOverAt, t.handed, []),
    ...happened(rating?.at, t.rated, []),
  ]
}

function present({ dossier, directory, flow, lang }: Path): TimelineItem[] {
  const t = words[lang]
  if (dossier.acceptedAt === undefined) return [{ state: 'current', title: t.waiting, lines: [] }]
  const isPaused = dossier.clock?.pauses.some(({ to }) => to === undefined) === true
  return dossier.stays
    .filter(({ doneAt }) => doneAt === undefined)
    .map(({ node, agency, receivedAt }) => ({
      state: isPaused ? 'paused' : 'current',
      title: stepName(flow, node, lang),
      lines: [`${directory.nameOf(agency, lang)} · ${t.since(sayFullMoment(receivedAt, lang))}`],
    }))
}

function ahead(path: Path): TimelineItem[] {
  const { dossier, directory, flow, lang } = path
  const t = words[lang]
  const agency = directory.nameOf(dossier.competentAgency, lang)
  const transfer: TimelineItem[] =
    dossier.marking === undefined ? [{ state: 'next', title: t.next + t.transfer, lines: [agency] }] : []
  const steps = flow && dossier.marking ? nextSteps(flow, dossier.marking, dossier.facts) : []
  return [
    ...transfer,
    ...steps.slice(0, AHEAD).map((step, at) => ({
      state: 'next' as const,
      title: (at === 0 ? t.next : '') + step.name[lang],
      lines: performerOf(path, step),
    })),
    ...handOver(path),
  ]
}

function handOver({ dossier, lang }: Path): TimelineItem[] {
  const isOver = dossier.handedOverAt !== undefined || (dossier.endKind ?? 'result') !== 'result'
  const t = words[lang]
  return isOver ? [] : [{ state: 'next', title: t.handover, lines: [t[dossier.deliverBy]] }]
}

function performerOf({ dossier, directory, lang }: Path, { performer }: NextStep): string[] {
  if (performer === undefined) return []
  const places: Readonly<Record<string, string | undefined>> = {
    competent: dossier.competentAgency,
    receiving: dossier.receivingAgency,
    parent: directory.parentOf(dossier.competentAgency),
    committee: directory.committeeOf(dossier.competentAgency),
  }
  return [directory.nameOf(places[performer.agency] ?? performer.agency, lang)]
}

function stepName(flow: CompiledFlow | undefined, node: string, lang: Lang): string {
  const found = flow?.nodes.get(node)
  return found !== undefined && 'name' in found && found.name !== undefined ? found.name[lang] : node
}

function numberOf(result: Dossier['result']): string[] {
  return result?.number === undefined ? [] : [result.number]
}

function happened(at: number | undefined, title: string, lines: readonly string[]): Happened[] {
  return at === undefined ? [] : [{ at, title, lines }]
}
