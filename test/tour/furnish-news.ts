/** News in every state, with a picture, and a planned outage. */
import { randomUUID } from 'node:crypto'
import type { House } from '../../src/cli/serve/open-house.ts'
import { keepUploads, takeUpload } from '../../src/dossiers/index.ts'
import { announceOutage, cancelOutage, saveArticle } from '../../src/news/index.ts'
import type { FixedClock } from '../../src/platform/index.ts'
import { SAMPLES } from '../files.ts'

const BODY = `Từ ngày **1/12/2026**, Trung tâm nhận hồ sơ thêm sáng thứ Bảy.

## Giờ làm việc

- Thứ Hai đến thứ Sáu: 07:30 đến 17:00
- Thứ Bảy: 07:30 đến 11:30

![](1)

> Hồ sơ nộp sáng thứ Bảy được tính từ sáng thứ Hai.

Xem [thủ tục nhận tại quầy](/procedures).`

export interface FurnishedNews {
  published: number
  draft: number
}

export async function furnishNews({ office, files }: House, clock: FixedClock): Promise<FurnishedNews> {
  const { database } = office
  const [who] = await database.query<{ id: string }>(
    "select id from staff where username = 'giamdoc.ttpvhcc'",
  )
  const staff = who?.id ?? ''
  const by = { kind: 'staff', id: staff } as const
  const content = (async function* () {
    yield SAMPLES.png
  })()
  const taken = await takeUpload(files, by, { name: 'quầy.png', content }, clock.now())
  if (!('sha256' in taken)) throw new Error(taken.code)
  const { state: _, ...file } = taken
  await keepUploads(database, by, [file], clock.now())
  const article = {
    title: {
      vi: 'Nhận hồ sơ thêm sáng thứ Bảy từ ngày 1/12/2026',
      en: 'Open on Saturday mornings from 1 December 2026',
    },
    summary: { vi: 'Mười lăm quầy mở cửa sáng thứ Bảy.', en: 'Fifteen desks open on Saturday mornings.' },
    body: { vi: BODY, en: 'From **1 December 2026** fifteen desks are open on Saturday mornings.' },
    pictures: [{ file, alt: 'Quầy số 3 của Trung tâm' }],
  }
  const save = async (act: 'save' | 'publish', title: string) => {
    const made = { ...article, title: { ...article.title, vi: title } }
    return (await saveArticle(database, { act, content: made, staff, at: clock.now() }))?.id ?? 0
  }
  const published = await save('publish', article.title.vi)
  const draft = await save('save', 'Lịch nghỉ Tết Dương lịch')
  const hours = (count: number) => clock.now() + count * 3_600_000
  const outage = { staff, at: clock.now(), from: hours(13), to: hours(15) }
  const called = { id: randomUUID(), what: { vi: 'nâng cấp máy chủ' }, ...outage }
  await announceOutage(database, {
    id: randomUUID(),
    what: { vi: 'bảo trì hệ thống', en: 'maintenance' },
    ...outage,
  })
  await announceOutage(database, called)
  await cancelOutage(database, { id: called.id, staff, at: clock.now() })
  return { published, draft }
}
