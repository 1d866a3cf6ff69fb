/** Petitions in every state that pages draw differently. */
import { randomUUID } from 'node:crypto'
import type { House } from '../../src/cli/serve/open-house.ts'
import { actOnPetition, isPetitionRefusal, type PetitionAct } from '../../src/petitions/index.ts'
import type { FixedClock } from '../../src/platform/index.ts'

const DAY_MS = 86_400_000
const LONG =
  'Tôi nộp hồ sơ cấp lại giấy chứng nhận từ đầu tháng, ba lần đến quầy đều được hẹn lại mà không ai nói vì sao.\nĐề nghị Trung tâm cho biết hồ sơ đang ở đâu và bao giờ có kết quả.'

export interface FurnishedPetitions {
  fresh: string
  asked: string
  answered: string
  refused: string
  published: string
  /** Code and secret of two of them, as their senders have them. */
  codes: Readonly<Record<'asked' | 'answered' | 'published', { code: string; secret: string }>>
}

export async function furnishPetitions(house: House, clock: FixedClock): Promise<FurnishedPetitions> {
  const { office, lookupSecretOf } = house
  const desk = { ...office, notices: 'off' as const }
  const grants = [{ role: 'centre_manager' as const, agency: 'H44.99' }]
  const [who] = await office.database.query<{ id: string }>(
    "select id from staff where username = 'giamdoc.ttpvhcc'",
  )
  const staff = { kind: 'staff' as const, id: who?.id ?? '', grants }
  const give = async (petition: string, act: PetitionAct) => {
    const actor =
      act.type === 'send' ? { kind: 'applicant' as const, id: petition, secretOf: petition } : staff
    const acted = await actOnPetition(desk, { key: randomUUID(), petition, actor, at: clock.now(), act })
    if (isPetitionRefusal(acted)) throw new Error(`${acted.refused}: ${acted.message.en}`)
    return acted
  }
  const send = async (text: string) => {
    const id = randomUUID()
    const sender = { name: 'Công Tằng Tôn Nữ Thị Huyền Trân Phương Thảo', phone: '0912345678' }
    const about = { place: 'Quầy số 3 của Trung tâm', dossier: 'H44.100-261109-0001' }
    const agreed = { mayPublish: true, isNameKept: false }
    const { code } = await give(id, {
      type: 'send',
      kind: 'feedback',
      text,
      about,
      sender,
      files: [],
      ...agreed,
    })
    return { id, code, secret: lookupSecretOf(id) }
  }
  const today = clock.now()
  clock.set(today - 40 * DAY_MS)
  const fresh = await send(LONG)
  clock.set(today)
  const [asked, answered, refused, published] = [
    await send(LONG),
    await send(LONG),
    await send(LONG),
    await send(LONG),
  ]
  await give(asked.id, { type: 'assign', agency: 'H44.100', note: 'Đề nghị phường kiểm tra, trả lời.' })
  await give(asked.id, { type: 'ask', text: 'Anh/chị cho biết đã đến quầy những ngày nào?' })
  for (const { id } of [answered, published]) {
    await give(id, {
      type: 'answer',
      text: 'Trung tâm xin lỗi anh/chị. Hồ sơ sẽ có kết quả trước ngày 27/11.',
      files: [],
    })
  }
  await give(refused.id, {
    type: 'refuse',
    reason: 'complaint',
    text: 'Đề nghị gửi đơn đến Ban Tiếp công dân tỉnh.',
  })
  const said = {
    title: 'Hồ sơ hẹn lại nhiều lần không rõ lý do',
    text: LONG,
    answer: 'Trung tâm xin lỗi anh/chị.',
  }
  await give(published.id, { type: 'publish', published: said })
  return {
    ...{
      fresh: fresh.id,
      asked: asked.id,
      answered: answered.id,
      refused: refused.id,
      published: published.id,
    },
    codes: { asked, answered, published },
  }
}
