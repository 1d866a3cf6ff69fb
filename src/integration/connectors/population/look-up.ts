/** Asking the population database about one person, for a recorded purpose. */
import type { Database } from '../../../platform/database/index.ts'
import { newId } from '../../../platform/index.ts'
import { postJson } from '../../journal/post-json.ts'
import { answerSchema, LOOK_PURPOSES, querySchema } from './contract.ts'
import {
  type AskedLook,
  type Looker,
  type LookField,
  type LookOutcome,
  noteAnswered,
  noteAsked,
} from './look-store.ts'

export interface PopulationSettings {
  /** Without a slash at its end. */
  url: string
  token: string | undefined
}

export interface Citizen {
  idNumber: string
  name: string
  /** `YYYY-MM-DD`, or `YYYY` where nothing more is known. */
  birthDate: string
}

export interface Looked extends LookOutcome {
  /** Of a citizen whom all three matched; never kept. */
  address?: string
}

/** Somebody stands at the counter meanwhile. */
const WAIT_MS = 8_000
const FIELDS = { HoVaTen: 'name', NgaySinh: 'birthDate' } as const satisfies Record<string, LookField>

/**
 * `waitMs`: at most so long. Throws nothing for the other side's fault: `failed` with its code. Every call is a look-up of its own, recorded before it is made;
 * what it says of the person goes to whoever asked and is stored nowhere.
 */
export async function lookUpPopulation(
  database: Database,
  settings: PopulationSettings,
  asked: Looker & Omit<AskedLook, 'id' | 'staff' | 'account'> & { citizen: Citizen },
  now: number,
  waitMs = WAIT_MS,
): Promise<Looked> {
  const { citizen, ...look } = asked
  const id = newId(now)
  await noteAsked(database, { id, ...look }, now)
  const begun = performance.now()
  const looked = await ask(settings, { id, ...look }, citizen, waitMs)
  await noteAnswered(database, id, looked, performance.now() - begun)
  return looked
}

async function ask(
  { url, token }: PopulationSettings,
  look: AskedLook,
  citizen: Citizen,
  waitMs: number,
): Promise<Looked> {
  const body = querySchema.safeParse({
    ...{ MaYeuCau: look.id, SoDinhDanh: citizen.idNumber, HoVaTen: citizen.name },
    ...{ NgaySinh: citizen.birthDate.replaceAll('-', ''), MucDich: LOOK_PURPOSES[look.purpose].vi },
    ...{
      MaThuTuc: look.procedure,
      MaHoSo: look.dossier,
      MaDonVi: look.agency,
      NguoiTraCuu: look.staff ?? look.account,
    },
  })
  if (!body.success) return { result: 'failed', failure: 'not_askable' }
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const posted = await postJson(`${url}/look-ups`, { id: look.id, body: body.data, headers, waitMs })
  if ('answer' in posted) return { result: 'failed', failure: Object.values(posted.answer).join() }
  if (posted.status >= 400) return { result: 'failed', failure: `http_${posted.status}` }
  const read = answerSchema.safeParse(posted.json)
  if (!read.success) return { result: 'failed', failure: 'wrong_answer' }
  const said = read.data
  switch (said.KetQua) {
    case 'KHOP': {
      const { NoiThuongTru: address } = said.CongDan
      return { result: 'matched', ...(address === undefined ? {} : { address }) }
    }
    case 'KHONG_KHOP':
      return { result: 'mismatched', differs: said.TruongSai.map((field) => FIELDS[field]) }
    case 'KHONG_TIM_THAY':
      return { result: 'not_found' }
  }
}
