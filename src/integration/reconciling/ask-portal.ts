/** What the national portal holds, asked of it page by page. */
import { z } from 'zod'
import { newId } from '../../platform/index.ts'
import { readMoment, writeMoment } from '../connectors/national-portal/contract.ts'
import type { PortalSettings } from '../connectors/national-portal/talker.ts'
import { postJson } from '../journal/post-json.ts'
import type { Period, Theirs } from './model.ts'

const PAGE = 1000
const pageSchema = z.looseObject({
  result: z.array(
    z.looseObject({
      MaHoSo: z.string(),
      TrangThaiHoSo: z.coerce.number().int().min(1).max(10),
      NgayTiepNhan: z.string().optional(),
      NgayHenTra: z.string().optional(),
      NgayCapNhat: z.string().optional(),
    }),
  ),
})

/** Throws `portal_silent` where it does not answer: nothing is said of what nobody has seen. */
export async function* askPortal({ url, unit }: PortalSettings, period: Period): AsyncGenerator<Theirs> {
  for (let after = ''; ; ) {
    const body = {
      ...{ service: 'LayDanhSachHoSo', madonvi: unit, sau: after, soLuong: PAGE },
      ...{ tuNgay: writeMoment(period.from), denNgay: writeMoment(period.to) },
    }
    const posted = await postJson(`${url}/share`, { id: newId(), body })
    const page = 'answer' in posted ? undefined : pageSchema.safeParse(posted.json).data
    if (page === undefined) throw new Error('portal_silent')
    for (const {
      MaHoSo: code,
      TrangThaiHoSo: status,
      NgayTiepNhan,
      NgayHenTra,
      NgayCapNhat,
    } of page.result) {
      yield {
        ...{ code, status },
        ...momentOf('acceptedAt', NgayTiepNhan),
        ...momentOf('dueAt', NgayHenTra),
        ...momentOf('updatedAt', NgayCapNhat),
      }
    }
    if (page.result.length < PAGE) return
    after = page.result.at(-1)?.MaHoSo ?? ''
  }
}

function momentOf<K extends string>(name: K, text: string | undefined): Partial<Record<K, number>> {
  const at = text === undefined ? undefined : readMoment(text)
  return at === undefined ? {} : ({ [name]: at } as Record<K, number>)
}
