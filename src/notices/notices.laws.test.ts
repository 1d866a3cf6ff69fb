import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../test/database.ts'
import { sendAll } from '../../test/outbox/send-all.ts'
import { fromLocal, timeOfDay, toLocalDate } from '../calendar/index.ts'
import { type Lang, newId } from '../platform/index.ts'
import { emailSender } from './channels/email.ts'
import { type MailServer, startMailServer } from './channels/smtp.testing.ts'
import { gatherNotices, quietUntil } from './gathering/gather.ts'
import { tell } from './gathering/tell.ts'
import { NOTICE_KINDS, type NoticeFacts, type NoticeKind, type NoticeRules } from './model.ts'

const HOUR = 3_600_000
const MORNING = fromLocal('2026-11-23', 9 * 60)
const RULES: NoticeRules = {
  lang: 'vi',
  channels: ['email', 'sms'],
  quiet: { from: 21 * 60, to: 7 * 60 },
  perDay: 3,
  waitMs: 120_000,
  sender: { vi: 'Một Cửa Phú Thọ', en: 'Motcua Phú Thọ' },
}
const FACTS: NoticeFacts = {
  code: 'H44.100-261123-0001',
  procedure: { vi: 'Đăng ký khai sinh', en: 'Registering a birth' },
  agency: { vi: 'UBND phường Việt Trì', en: 'Việt Trì Ward' },
  link: 'https://motcua.example.vn/track/H44.100-261123-0001?key=abc',
  dueAt: fromLocal('2026-11-25', 16 * 60),
  previousDueAt: fromLocal('2026-11-24', 16 * 60),
  readyAt: fromLocal('2026-11-24', 16 * 60),
  handOver: 'counter',
  until: fromLocal('2026-12-04', 17 * 60),
  reason: 'Thiếu chữ ký.',
  apology: 'Chúng tôi xin lỗi ông bà.',
  items: ['Tờ khai', 'Giấy chứng sinh'],
  postal: 'EV100000001VN',
  decision: 'granted',
}

let db: TestDatabase
let mail: MailServer
beforeAll(async () => {
  db = await testDatabase()
  mail = await startMailServer()
})
afterAll(async () => {
  await mail.stop()
  await db.close()
})
beforeEach(async () => {
  for (const table of ['notice', 'delivery', 'destination']) await db.database.query(`delete from ${table}`)
  mail.mails.length = 0
})

interface Given {
  kind?: NoticeKind
  dossier?: string
  email?: string
  facts?: NoticeFacts
  rules?: NoticeRules
  id?: string
  language?: Lang
}

/** Tells somebody something at `now`; answers the id of what happened. */
async function note(now: number, given: Given = {}): Promise<string> {
  const {
    kind = 'received',
    dossier = newId(),
    email = 'lan@example.vn',
    facts = FACTS,
    id = newId(),
    language,
  } = given
  const notice = { id, dossier, competentAgency: 'H44.100', kind, happenedAt: now, facts }
  const ids: Record<string, string> = { in_app: id.replace(/^.{8}/, '00000000'), outside: id }
  const idOf = (word: string) => ids[word] as string
  const rules = given.rules ?? RULES
  const person = { email, phone: '0912345678', ...(language === undefined ? {} : { language }) }
  await tell(db.database, notice, { person, rules, idOf, now })
  return id
}

const sender = () => emailSender({ url: mail.url, from: 'Một Cửa <motcua@example.vn>', perSecond: 100 })

const EXPECTED: Record<Lang, Record<NoticeKind, { subject: string; lines: string[] }>> = {
  vi: {
    received: {
      subject: 'Hồ sơ H44.100-261123-0001 đã được tiếp nhận',
      lines: [
        'Hồ sơ H44.100-261123-0001 đã được tiếp nhận.',
        'Thủ tục: Đăng ký khai sinh.',
        'Cơ quan giải quyết: UBND phường Việt Trì.',
        'Ngày hẹn trả kết quả: 16 giờ 00 phút, thứ Tư 25/11/2026.',
        `Theo dõi hồ sơ và tải giấy tiếp nhận: ${FACTS.link}`,
      ],
    },
    draft_expiring: {
      subject: 'Bản làm dở của anh/chị sẽ bị xóa',
      lines: [
        'Anh/chị đang làm dở một hồ sơ và chưa nộp.',
        'Thủ tục: Đăng ký khai sinh.',
        'Nếu không làm tiếp, bản này tự xóa vào 17 giờ 00 phút, thứ Sáu 04/12/2026.',
        `Làm tiếp: ${FACTS.link}`,
      ],
    },
    due_date_changed: {
      subject: 'Hồ sơ H44.100-261123-0001: ngày hẹn trả kết quả đã đổi',
      lines: [
        'Ngày hẹn trả kết quả của hồ sơ H44.100-261123-0001 đã đổi.',
        'Thủ tục: Đăng ký khai sinh.',
        'Ngày hẹn mới: 16 giờ 00 phút, thứ Tư 25/11/2026.',
        'Ngày hẹn trước đây: 16 giờ 00 phút, thứ Ba 24/11/2026.',
        'Lý do: Thiếu chữ ký.',
        `Xem chi tiết: ${FACTS.link}`,
      ],
    },
    supplement_asked: {
      subject: 'Hồ sơ H44.100-261123-0001 cần bổ sung',
      lines: [
        'Hồ sơ H44.100-261123-0001 cần được bổ sung, hoàn thiện.',
        'Thủ tục: Đăng ký khai sinh.',
        'Cần bổ sung: Tờ khai; Giấy chứng sinh.',
        'Lý do: Thiếu chữ ký.',
        'Bổ sung trước: 17 giờ 00 phút, thứ Sáu 04/12/2026.',
        'Trong thời gian chờ bổ sung, thời hạn giải quyết không tính tiếp.',
        `Xem chi tiết: ${FACTS.link}`,
      ],
    },
    result_ready: {
      subject: 'Hồ sơ H44.100-261123-0001 đã có kết quả',
      lines: [
        'Hồ sơ H44.100-261123-0001 đã có kết quả giải quyết: được giải quyết.',
        'Thủ tục: Đăng ký khai sinh.',
        `Xem cách nhận kết quả: ${FACTS.link}`,
      ],
    },
    result_waiting: {
      subject: 'Kết quả hồ sơ H44.100-261123-0001 đang chờ anh/chị nhận',
      lines: [
        'Hồ sơ H44.100-261123-0001 có kết quả từ 16 giờ 00 phút, thứ Ba 24/11/2026, đến nay chưa có người nhận.',
        'Thủ tục: Đăng ký khai sinh.',
        'Nhận tại quầy: mang theo giấy tiếp nhận và giấy tờ tùy thân; nhận thay thì có văn bản ủy quyền.',
        `Xem cách nhận kết quả: ${FACTS.link}`,
      ],
    },
    post_under_way: {
      subject: 'Kết quả hồ sơ H44.100-261123-0001 đang được gửi đến anh/chị',
      lines: [
        'Bưu chính đã nhận kết quả của hồ sơ H44.100-261123-0001 và đang chuyển đến địa chỉ anh/chị đã cho.',
        'Thủ tục: Đăng ký khai sinh.',
        'Số hiệu bưu gửi: EV100000001VN.',
        `Theo dõi bưu gửi: ${FACTS.link}`,
      ],
    },
    apology: {
      subject: 'Hồ sơ H44.100-261123-0001: xin lỗi và hẹn lại ngày trả kết quả',
      lines: [
        'Chúng tôi xin lỗi vì hồ sơ H44.100-261123-0001 chưa được giải quyết đúng hẹn.',
        'Thư xin lỗi của cơ quan: Chúng tôi xin lỗi ông bà.',
        'Thủ tục: Đăng ký khai sinh.',
        'Cơ quan giải quyết: UBND phường Việt Trì.',
        'Lý do: Thiếu chữ ký.',
        'Ngày hẹn trước đây: 16 giờ 00 phút, thứ Ba 24/11/2026.',
        'Ngày hẹn lại: 16 giờ 00 phút, thứ Tư 25/11/2026.',
        `Xem chi tiết: ${FACTS.link}`,
      ],
    },
    correction_answered: {
      subject: 'Hồ sơ H44.100-261123-0001: đề nghị sửa đã được trả lời',
      lines: [
        'Đề nghị sửa thông tin, đính chính kết quả của hồ sơ H44.100-261123-0001 đã được trả lời.',
        'Thủ tục: Đăng ký khai sinh.',
        `Xem câu trả lời: ${FACTS.link}`,
      ],
    },
    petition_received: {
      subject: 'Đã nhận phản ánh, kiến nghị H44.100-261123-0001',
      lines: [
        'Chúng tôi đã nhận phản ánh, kiến nghị H44.100-261123-0001.',
        'Hạn trả lời: 16 giờ 00 phút, thứ Tư 25/11/2026.',
        `Theo dõi và bổ sung tại: ${FACTS.link}`,
      ],
    },
    petition_forwarded: {
      subject: 'Phản ánh, kiến nghị H44.100-261123-0001 đã được giao xử lý',
      lines: [
        'Phản ánh, kiến nghị H44.100-261123-0001 đã được giao cho UBND phường Việt Trì xử lý.',
        'Hạn trả lời: 16 giờ 00 phút, thứ Tư 25/11/2026.',
        `Theo dõi tại: ${FACTS.link}`,
      ],
    },
    petition_asked: {
      subject: 'Phản ánh, kiến nghị H44.100-261123-0001: cần anh/chị cho biết thêm',
      lines: [
        'UBND phường Việt Trì cần anh/chị cho biết thêm để trả lời phản ánh, kiến nghị H44.100-261123-0001.',
        'Trong lúc chờ, hạn trả lời không tính tiếp.',
        `Xem câu hỏi và trả lời tại: ${FACTS.link}`,
      ],
    },
    petition_answered: {
      subject: 'Phản ánh, kiến nghị H44.100-261123-0001 đã được trả lời',
      lines: [
        'UBND phường Việt Trì đã trả lời phản ánh, kiến nghị H44.100-261123-0001.',
        `Xem câu trả lời và cho biết anh/chị có hài lòng không: ${FACTS.link}`,
      ],
    },
    petition_refused: {
      subject: 'Phản ánh, kiến nghị H44.100-261123-0001 không được tiếp nhận',
      lines: [
        'Phản ánh, kiến nghị H44.100-261123-0001 không được tiếp nhận để xử lý.',
        `Xem lý do và nơi có thể gửi đến: ${FACTS.link}`,
      ],
    },
  },
  en: {
    received: {
      subject: 'Dossier H44.100-261123-0001 has been received',
      lines: [
        'Dossier H44.100-261123-0001 has been received.',
        'Procedure: Registering a birth.',
        'Agency in charge: Việt Trì Ward.',
        'The result is promised for: 16:00, Wednesday 25 Nov 2026.',
        `Follow the dossier and get its receipt: ${FACTS.link}`,
      ],
    },
    draft_expiring: {
      subject: 'Your draft will be deleted',
      lines: [
        'You have begun an application and not filed it.',
        'Procedure: Registering a birth.',
        'If you do not go on, it is deleted on 17:00, Friday 4 Dec 2026.',
        `Go on: ${FACTS.link}`,
      ],
    },
    due_date_changed: {
      subject: 'Dossier H44.100-261123-0001: the due date has changed',
      lines: [
        'The due date of dossier H44.100-261123-0001 has changed.',
        'Procedure: Registering a birth.',
        'New date: 16:00, Wednesday 25 Nov 2026.',
        'Date before: 16:00, Tuesday 24 Nov 2026.',
        'Reason: Thiếu chữ ký.',
        `Details: ${FACTS.link}`,
      ],
    },
    supplement_asked: {
      subject: 'Dossier H44.100-261123-0001 needs a supplement',
      lines: [
        'Dossier H44.100-261123-0001 needs to be completed.',
        'Procedure: Registering a birth.',
        'Wanted: Tờ khai; Giấy chứng sinh.',
        'Reason: Thiếu chữ ký.',
        'Please supplement before: 17:00, Friday 4 Dec 2026.',
        'The time limit does not run while we wait for it.',
        `Details: ${FACTS.link}`,
      ],
    },
    result_ready: {
      subject: 'The result of dossier H44.100-261123-0001 is ready',
      lines: [
        'The result of dossier H44.100-261123-0001 is ready: granted.',
        'Procedure: Registering a birth.',
        `How to get it: ${FACTS.link}`,
      ],
    },
    result_waiting: {
      subject: 'The result of dossier H44.100-261123-0001 is waiting for you',
      lines: [
        'The result of dossier H44.100-261123-0001 has been ready since 16:00, Tuesday 24 Nov 2026, and nobody has got it yet.',
        'Procedure: Registering a birth.',
        'At the counter: bring the receipt and your identity paper; whoever comes in your place brings a mandate.',
        `How to get it: ${FACTS.link}`,
      ],
    },
    post_under_way: {
      subject: 'The result of dossier H44.100-261123-0001 is on its way to you',
      lines: [
        'The post has the result of dossier H44.100-261123-0001 and brings it to the address that you gave.',
        'Procedure: Registering a birth.',
        'Item number: EV100000001VN.',
        `Follow the item: ${FACTS.link}`,
      ],
    },
    apology: {
      subject: 'Dossier H44.100-261123-0001: our apology and a new date',
      lines: [
        'We apologise: dossier H44.100-261123-0001 will not be settled by the date we promised.',
        'The agency writes: Chúng tôi xin lỗi ông bà.',
        'Procedure: Registering a birth.',
        'Agency in charge: Việt Trì Ward.',
        'Reason: Thiếu chữ ký.',
        'Date before: 16:00, Tuesday 24 Nov 2026.',
        'New date: 16:00, Wednesday 25 Nov 2026.',
        `Details: ${FACTS.link}`,
      ],
    },
    correction_answered: {
      subject: 'Dossier H44.100-261123-0001: your request for a correction is answered',
      lines: [
        'Your request to correct dossier H44.100-261123-0001 has been answered.',
        'Procedure: Registering a birth.',
        `Read the answer: ${FACTS.link}`,
      ],
    },
    petition_received: {
      subject: 'We have received your petition H44.100-261123-0001',
      lines: [
        'We have received your petition H44.100-261123-0001.',
        'The answer is due: 16:00, Wednesday 25 Nov 2026.',
        `Follow it and add to it here: ${FACTS.link}`,
      ],
    },
    petition_forwarded: {
      subject: 'Petition H44.100-261123-0001 has been given to an agency',
      lines: [
        'Petition H44.100-261123-0001 is now with Việt Trì Ward.',
        'The answer is due: 16:00, Wednesday 25 Nov 2026.',
        `Follow it here: ${FACTS.link}`,
      ],
    },
    petition_asked: {
      subject: 'Petition H44.100-261123-0001: we need to know more',
      lines: [
        'Việt Trì Ward needs to know more before it can answer petition H44.100-261123-0001.',
        'The time for the answer does not run while we wait for you.',
        `See the question and reply here: ${FACTS.link}`,
      ],
    },
    petition_answered: {
      subject: 'Petition H44.100-261123-0001 has been answered',
      lines: [
        'Việt Trì Ward has answered petition H44.100-261123-0001.',
        `Read the answer and say whether it satisfies you: ${FACTS.link}`,
      ],
    },
    petition_refused: {
      subject: 'Petition H44.100-261123-0001 was not taken',
      lines: [
        'Petition H44.100-261123-0001 was not taken.',
        `See why, and where you can turn to: ${FACTS.link}`,
      ],
    },
  },
}

const END = {
  vi: ['Một Cửa Phú Thọ', 'Thư này được gửi tự động, xin đừng trả lời.'],
  en: ['Motcua Phú Thọ', 'This letter was sent by a machine; please do not answer.'],
}

describe('mails of the first notices', () => {
  for (const lang of ['vi', 'en'] as const) {
    it.each(NOTICE_KINDS)(`%s, in ${lang}, comes out of the mail server as it should read`, async (kind) => {
      const rules = { ...RULES, lang }
      await note(MORNING, { kind, rules })
      expect(await gatherNotices(db.database, rules, MORNING)).toBe(0)
      expect(await gatherNotices(db.database, rules, MORNING + 120_000)).toBe(1)
      await sendAll(db.database, sender(), () => MORNING + 121_000)
      const { subject, lines } = EXPECTED[lang][kind]
      expect(mail.mails).toEqual([
        {
          to: 'lan@example.vn',
          subject,
          text: [...lines, '', ...END[lang], ''].join('\n'),
          id: expect.any(String),
        },
      ])
    })
  }

  it('are in the language of whoever gets them, else in the Centre’s, each of several in its own', async () => {
    await note(MORNING, { language: 'en', email: 'john@example.vn' })
    await note(MORNING, { kind: 'result_ready' })
    await note(MORNING + 1, { language: 'en' })
    await gatherNotices(db.database, RULES, MORNING + 120_001)
    await sendAll(db.database, sender(), () => MORNING + 121_000)
    const textTo = (address: string) => mail.mails.find(({ to }) => to === address)?.text
    expect(textTo('john@example.vn')).toBe([...EXPECTED.en.received.lines, '', ...END.en, ''].join('\n'))
    const { vi, en } = EXPECTED
    const both = [...vi.result_ready.lines, '', ...en.received.lines, '', ...END.vi, '']
    expect(textTo('lan@example.vn')).toBe(both.join('\n'))
  })

  it('leave out the line of a fact that there is none of', async () => {
    const { dueAt: _, ...facts } = FACTS
    await note(MORNING, { facts })
    await gatherNotices(db.database, RULES, MORNING + 120_000)
    await sendAll(db.database, sender(), () => MORNING + 121_000)
    expect(mail.mails[0]?.text).not.toMatch(/hẹn|undefined|\{/)
  })

  it('of one person come as one, the older of two that say the same is left out, and the same thing is told once', async () => {
    const dossier = newId()
    const first = await note(MORNING, { kind: 'due_date_changed', dossier })
    await note(MORNING + 1000, { kind: 'due_date_changed', dossier })
    await note(MORNING + 2000, { kind: 'received' })
    await note(MORNING + 3000, { email: 'hoa@example.vn' })
    await note(MORNING + 4000, { kind: 'due_date_changed', dossier, id: first })
    expect(await gatherNotices(db.database, RULES, MORNING + 200_000)).toBe(2)
    await sendAll(db.database, sender(), () => MORNING + 200_000)
    const to = (address: string) =>
      mail.mails.filter((one) => one.to === address).map(({ subject }) => subject)
    expect(to('lan@example.vn')).toEqual(['2 thông báo về hồ sơ của bạn'])
    expect(to('hoa@example.vn')).toEqual(['Hồ sơ H44.100-261123-0001 đã được tiếp nhận'])
    const states = await db.database.query(
      `select state, count(*)::int as n from notice where channel = 'email' group by 1 order by 1`,
    )
    expect(states).toEqual([
      { state: 'gathered', n: 3 },
      { state: 'overtaken', n: 1 },
    ])
  })

  it('arrive once each though the mail server is stopped for an hour', async () => {
    await mail.stop()
    let now = MORNING
    for (; now < MORNING + HOUR; now += 60_000) {
      if ((now - MORNING) % (10 * 60_000) === 0)
        await note(now, { email: `p${(now - MORNING) / 60_000}@example.vn` })
      await gatherNotices(db.database, RULES, now)
      await sendAll(db.database, sender(), () => now)
    }
    await mail.start()
    for (; now < MORNING + 2 * HOUR; now += 30_000) {
      await gatherNotices(db.database, RULES, now)
      await sendAll(db.database, sender(), () => now)
    }
    const people = mail.mails.map(({ to }) => to).sort()
    expect(people).toEqual([0, 10, 20, 30, 40, 50].map((n) => `p${n}@example.vn`).sort())
    expect(new Set(mail.mails.map(({ id }) => id)).size).toBe(6)
  })

  it('go to one channel: e-mail before a text message, and nobody without an address is written to', async () => {
    await note(MORNING, { email: '' })
    await gatherNotices(db.database, RULES, MORNING + 200_000)
    const rows = await db.database.query('select destination, payload from delivery')
    expect(rows).toEqual([
      {
        destination: 'sms',
        payload: {
          to: '0912345678',
          text: `Ho so H44.100-261123-0001 da tiep nhan, hen tra 16 gio 00 phut, thu Tu 25/11/2026. ${FACTS.link}`,
        },
      },
    ])
  })
})

describe('whatever is told whenever', () => {
  it('nothing goes out in quiet hours, nobody gets more than the cap, and everything is said in the end', async () => {
    const minute = fc.integer({ min: 0, max: 48 * 60 })
    const person = fc.integer({ min: 0, max: 2 })
    // Open for an hour a day at least: the test looks every twenty minutes.
    const isOpenLong = ({ from, to }: { from: number; to: number }) =>
      from === to || (from - to + 1440) % 1440 >= 60
    const quiet = fc
      .record({
        from: fc.integer({ min: 0, max: 1439 }),
        to: fc.integer({ min: 0, max: 1439 }),
      })
      .filter(isOpenLong)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(minute, person), { minLength: 1, maxLength: 20 }),
        quiet,
        fc.integer({ min: 1, max: 3 }),
        async (told, quietHours, perDay) => {
          for (const table of ['notice', 'delivery']) await db.database.query(`delete from ${table}`)
          const rules = { ...RULES, quiet: quietHours, perDay, waitMs: 60_000 }
          const start = fromLocal('2026-11-23', 0)
          const sorted = [...told].sort(([a], [b]) => a - b)
          for (let now = start; now < start + 96 * HOUR; now += 20 * 60_000) {
            while (sorted[0] !== undefined && start + sorted[0][0] * 60_000 <= now) {
              const [at, who] = sorted.shift() as [number, number]
              await note(start + at * 60_000, { email: `p${who}@example.vn`, rules })
            }
            await Promise.all([1, 2].map(() => gatherNotices(db.database, rules, now)))
          }
          const rows = await db.database.query<{ address: string; gathered_at: number; delivery: string }>(
            `select distinct address, (extract(epoch from gathered_at) * 1000)::float8 as gathered_at, delivery
               from notice where channel = 'email' and state = 'gathered'`,
          )
          const [open] = await db.database.query<{ n: number }>(
            `select count(*)::int as n from notice where channel = 'email' and state = 'waiting'`,
          )
          expect(open?.n).toBe(0)
          const perPersonAndDay = Map.groupBy(rows, (row) => `${row.address} ${toLocalDate(row.gathered_at)}`)
          for (const messages of perPersonAndDay.values()) expect(messages.length).toBeLessThanOrEqual(perDay)
          for (const row of rows) expect(quietUntil(row.gathered_at, quietHours)).toBeUndefined()
          const enqueued = await db.database.query('select from delivery')
          expect(enqueued).toHaveLength(new Set(rows.map(({ delivery }) => delivery)).size)
        },
      ),
      { numRuns: 12 },
    )
  }, 60_000)

  it('quiet hours end at their time of day, also over midnight', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: MORNING, max: MORNING + 72 * HOUR }),
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 0, max: 1439 }),
        (now, from, to) => {
          const until = quietUntil(now, { from, to })
          if (from === to) expect(until).toBeUndefined()
          if (until === undefined) return
          expect(until).toBeGreaterThan(now)
          expect(until - now).toBeLessThanOrEqual(24 * HOUR)
          expect(timeOfDay(until)).toBe(to * 60_000)
          expect(quietUntil(until, { from, to })).toBeUndefined()
        },
      ),
    )
  })
})
