/** Facts in people's words: what fees are computed from and what the steps of the flows establish, with their possible answers. */
import { labelOfFact, type WrongFact } from '../../catalogue/index.ts'
import type { Refusal } from '../../dossiers/index.ts'
import { formatNumber, type Lang, type Text } from '../../platform/index.ts'
import { capitalise } from './capitalise.ts'

const answers: Readonly<Record<string, Readonly<Record<string, Record<Lang, string>>>>> = {
  fee_group: {
    normal: { vi: 'Mức thường', en: 'In full' },
    half: { vi: 'Được giảm một nửa (có giấy tờ chứng minh)', en: 'Half (with proof)' },
    free: { vi: 'Được miễn (có giấy tờ chứng minh)', en: 'Free (with proof)' },
  },
  inspection_result: {
    pass: { vi: 'Đạt yêu cầu', en: 'Passed' },
    remedy: { vi: 'Cần khắc phục, kiểm tra lại sau', en: 'Defects to be mended, then a new visit' },
    fail: { vi: 'Không đạt', en: 'Failed' },
  },
  council_result: {
    pass: { vi: 'Thông qua', en: 'Passed' },
    revise: { vi: 'Thông qua với điều kiện chỉnh sửa', en: 'To be revised' },
    fail: { vi: 'Không thông qua', en: 'Failed' },
  },
  registry_state: {
    entered: { vi: 'Đã đăng ký', en: 'Entered' },
    refused: { vi: 'Từ chối đăng ký', en: 'Refused' },
    by_hand: { vi: 'Cơ quan tự giải quyết', en: 'The agency does it by hand' },
  },
  ministry_state: {
    issued: { vi: 'Đã trả kết quả kèm số và văn bản', en: 'Result with number and paper' },
    done: { vi: 'Đã giải quyết xong', en: 'Done' },
    supplement: { vi: 'Yêu cầu bổ sung', en: 'Asks for a supplement' },
    payment: { vi: 'Yêu cầu nộp tiền', en: 'Asks for a payment' },
  },
}

/** What a fact is called, by the flow that asks for it where it has a name of its own. */
export function factLabel(name: string, lang: Lang, own: Readonly<Record<string, Text>> = {}): string {
  const label = Object.hasOwn(own, name) ? own[name] : undefined
  return (label ?? labelOfFact(name))[lang]
}

/** What a refusal says of each fact that it names; empty where it is about something else. */
export function sayWrongFacts(
  { message, next, detail }: Refusal,
  lang: Lang,
): { fact: string; message: string }[] {
  const wrong = (detail?.wrong ?? []) as readonly WrongFact[]
  const facts = (detail?.facts ?? []) as readonly string[]
  return facts.map((fact) => {
    const said = wrong.find((one) => one.fact === fact)?.message[lang]
    return { fact, message: said ?? `${message[lang]} ${next[lang]}` }
  })
}

/** The answers to choose from; none where any text is an answer. */
export function factAnswers(name: string, lang: Lang): { value: string; text: string }[] {
  return Object.entries(answers[name] ?? {}).map(([value, text]) => ({ value, text: text[lang] }))
}

/** The answers to what is so or not; `yes` and `no` are what forms send. */
export function yesOrNo(lang: Lang): { value: string; text: string }[] {
  return [
    { value: 'yes', text: capitalise(yes[lang]) },
    { value: 'no', text: capitalise(no[lang]) },
  ]
}

/** A fact's value as it is read out. */
export function sayFact(name: string, value: string | number | boolean, lang: Lang): string {
  if (typeof value === 'boolean') return value ? yes[lang] : no[lang]
  if (typeof value === 'number') return formatNumber(value, lang)
  return answers[name]?.[value]?.[lang] ?? value
}

const yes = { vi: 'có', en: 'yes' }
const no = { vi: 'không', en: 'no' }
