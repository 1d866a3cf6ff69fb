/** A letter of apology drafted from what happened to the dossier (form 04); the head changes it before it is sent. Pure. */
import { sayWorkingDays, toLocalDate } from '../../../../calendar/index.ts'
import { formatDate, type Lang } from '../../../../platform/index.ts'
import type { ActsInput } from '../acts-input.ts'

const words = {
  vi: {
    begin: (code: string, procedure: string, accepted: string, due: string) =>
      `Hồ sơ ${code} về “${procedure}”, tiếp nhận ngày ${accepted}, hẹn trả ngày ${due}, không kịp có kết quả đúng hẹn.`,
    asked: (agency: string, on: string, by: string) =>
      `${agency} được xin ý kiến ngày ${on}, hạn trả lời ${by}, đến nay chưa trả lời.`,
    late: (agency: string, on: string, by: string) =>
      `${agency} được xin ý kiến với hạn trả lời ${by}, đến ngày ${on} mới trả lời.`,
    part: (agency: string, days: string) => `Phần việc tại ${agency} chậm ${days}.`,
    paid: 'Thời gian chờ bổ sung giấy tờ, nộp tiền không tính vào thời hạn trên.',
    end: (agency: string) =>
      `${agency} xin lỗi ông, bà về sự chậm trễ này, đề nghị gia hạn thời gian giải quyết và sẽ trả kết quả chậm nhất vào ngày hẹn mới.`,
  },
  en: {
    begin: (code: string, procedure: string, accepted: string, due: string) =>
      `Dossier ${code} (${procedure}), accepted on ${accepted} and due on ${due}, will not have its result by then.`,
    asked: (agency: string, on: string, by: string) =>
      `${agency} was asked for its opinion on ${on}, to be given by ${by}, and has not answered yet.`,
    late: (agency: string, on: string, by: string) =>
      `${agency} was asked for its opinion by ${by} and answered on ${on}.`,
    part: (agency: string, days: string) => `The part done at ${agency} is ${days} late.`,
    paid: 'The time in which papers or a payment were waited for is not counted in this.',
    end: (agency: string) =>
      `${agency} apologises for the delay, asks for more time and will hand over the result on the new date at the latest.`,
  },
} satisfies Record<Lang, object>

/** In the language in which the applicant wants to be written to. */
export function draftApology(input: ActsInput): string {
  const { dossier, directory, parties, procedure } = input
  const { acceptedAt, dueAt, code, reference, competentAgency } = dossier
  if (acceptedAt === undefined || dueAt === undefined) return ''
  const lang = parties?.applicant.language ?? 'vi'
  const t = words[lang]
  const name = procedure?.version.name[lang] ?? dossier.procedure
  const day = (at: number) => formatDate(toLocalDate(at), lang)
  return [
    t.begin(code ?? reference, name, day(acceptedAt), day(dueAt)),
    ...sayOpinions(input, lang),
    ...(input.lateParts ?? []).map(({ agency, lateDays }) =>
      t.part(directory.nameOf(agency, lang), sayWorkingDays(lateDays, lang)),
    ),
    ...(dossier.clock?.pauses.length ? [t.paid] : []),
    t.end(directory.nameOf(competentAgency, lang)),
  ].join(' ')
}

/** Agencies that were silent, or answered late. */
function sayOpinions({ dossier, directory, now = dossier.lastActAt }: ActsInput, lang: Lang): string[] {
  const t = words[lang]
  const day = (at: number) => formatDate(toLocalDate(at), lang)
  return dossier.opinions.flatMap(({ agency, askedAt, dueAt, answeredAt }) => {
    const name = directory.nameOf(agency, lang)
    if (dueAt === undefined) return []
    if (answeredAt === undefined) return dueAt < now ? [t.asked(name, day(askedAt), day(dueAt))] : []
    return answeredAt > dueAt ? [t.late(name, day(answeredAt), day(dueAt))] : []
  })
}
