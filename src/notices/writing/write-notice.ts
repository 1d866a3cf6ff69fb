/** From facts to words. */
import { sayFullMoment } from '../../calendar/index.ts'
import type { Lang, Text } from '../../platform/index.ts'
import type { NoticeFacts, NoticeKind } from '../model.ts'
import { PLACES, type Place, type Template, templates } from './templates.ts'

const ways = {
  counter: {
    vi: 'Nhận tại quầy: mang theo giấy tiếp nhận và giấy tờ tùy thân; nhận thay thì có văn bản ủy quyền.',
    en: 'At the counter: bring the receipt and your identity paper; whoever comes in your place brings a mandate.',
  },
  post: {
    vi: 'Nhận qua bưu chính: kết quả được gửi theo địa chỉ đã đăng ký; muốn đổi thì báo nơi tiếp nhận.',
    en: 'By post: the result goes to the address that you gave; tell the desk if it has changed.',
  },
  online: {
    vi: 'Bản điện tử: đăng nhập, mở hồ sơ và tải kết quả về.',
    en: 'Electronic: sign in, open the dossier and download the result.',
  },
} satisfies Record<NonNullable<NoticeFacts['handOver']>, Text>

/** A message as it goes out. */
export interface Letter {
  subject: string
  text: string
  /** For channels with little room. */
  short: string
}

const decisions = {
  granted: { vi: 'được giải quyết', en: 'granted' },
  refused: { vi: 'không được giải quyết', en: 'refused' },
} satisfies Record<'granted' | 'refused', Text>

/** One notice in words. Pure: the same facts give the same words. */
export function writeNotice(kind: NoticeKind, facts: NoticeFacts, lang: Lang): Letter {
  const template: Template = templates[kind][lang]
  const places = placesOf(facts, lang)
  const lines = template.lines.map((line) => fill(line, places)).filter((line) => line !== undefined)
  return {
    subject: fill(template.subject, places) ?? facts.code,
    text: `${lines.join('\n')}\n`,
    short: withoutAccents(
      (fill(template.short, places) ?? fill(template.subject, places) ?? facts.code).trim(),
    ),
  }
}

/** A text message with one accent has room for 70 signs instead of 160. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
}

function placesOf(facts: NoticeFacts, lang: Lang): Partial<Record<Place, string>> {
  const moment = (at: number | undefined) => (at === undefined ? undefined : sayFullMoment(at, lang))
  const { reason } = facts
  const said: Record<Place, string | undefined> = {
    code: facts.code,
    procedure: facts.procedure?.[lang],
    agency: facts.agency[lang],
    link: facts.link,
    rate: facts.rate,
    due: moment(facts.dueAt),
    previous: moment(facts.previousDueAt),
    until: moment(facts.until),
    // The sentence ends with a full stop of its own.
    reason: reason?.trim().replace(/\.+$/, '') || undefined,
    apology: facts.apology?.trim() || undefined,
    items: facts.items?.join('; ').replace(/\.+$/, '') || undefined,
    postal: facts.postal,
    decision: facts.decision === undefined ? undefined : decisions[facts.decision][lang],
    ready: moment(facts.readyAt),
    how: facts.handOver === undefined ? undefined : ways[facts.handOver][lang],
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}

/** The line with its places filled; undefined when a fact is absent. */
function fill(line: string, places: Partial<Record<Place, string>>): string | undefined {
  const wanted = PLACES.filter((place) => line.includes(`{${place}}`))
  if (wanted.some((place) => places[place] === undefined)) return undefined
  return line.replace(/\{(\w+)\}/g, (_, place: Place) => places[place] ?? '')
}

const together = {
  vi: {
    subject: (n: number) => `${n} thông báo về hồ sơ của bạn`,
    end: 'Thư này được gửi tự động, xin đừng trả lời.',
  },
  en: {
    subject: (n: number) => `${n} notices about your dossiers`,
    end: 'This letter was sent by a machine; please do not answer.',
  },
} satisfies Record<Lang, object>

/** Several letters of one person as one; `sender` is the name of the Centre. */
export function joinLetters(letters: readonly Letter[], lang: Lang, sender: Text): Letter {
  const [first] = letters
  const subject = letters.length === 1 && first ? first.subject : together[lang].subject(letters.length)
  const text = [...letters.map((letter) => letter.text), `${sender[lang]}\n${together[lang].end}\n`].join(
    '\n',
  )
  return { subject, text, short: letters.map((letter) => letter.short).join('\n') }
}
