/** People with accounts that they open here: one who has it, one who waits for a code, one who has typed it. */

import { openAccountSession } from '../../src/applications/accounts/account-sessions.ts'
import { askCode, openLocalAccount, proveCode } from '../../src/applications/index.ts'
import { codeOf } from '../../src/applications/local/codes.ts'
import { findPasswordAt } from '../../src/applications/local/password-store.ts'
import type { House } from '../../src/cli/serve/open-house.ts'
import { newId } from '../../src/platform/index.ts'

const ADDRESS = 'nguoi.nop@example.vn'

/** The cookie of `local`, `asked` or `proved`; undefined for anybody else. Each has a code of their own, since codes run out. */
export async function signInLocally(
  house: Pick<House, 'office' | 'signer'>,
  who: string,
  now: number,
): Promise<string | undefined> {
  if (!['local', 'asked', 'proved'].includes(who)) return undefined
  const { signer, office } = house
  const desk = { database: office.database, signer, channels: [] }
  const ask = async (address: string, account?: string) => {
    const to = { address, channel: 'email', lang: 'vi', network: newId() } as const
    const asked = await askCode(desk, account === undefined ? to : { ...to, account }, now)
    if (!('id' in asked)) throw new Error('too many codes')
    return asked.id
  }
  const prove = (id: string) => proveCode(desk, id, codeOf(signer, id), now)
  if (who !== 'local') {
    const code = await ask(`${newId()}@example.vn`)
    if (who === 'proved') await prove(code)
    return signer.seal('opening', JSON.stringify({ code, back: '' }))
  }
  if ((await findPasswordAt(office.database, ADDRESS)) === undefined) {
    const id = await ask(ADDRESS)
    await prove(id)
    const chosen = { name: 'Đinh Thị Mận', password: 'đường về quê mưa bay', oldToken: undefined }
    await openLocalAccount(desk, { id, address: ADDRESS }, chosen, now)
  }
  const account = (await findPasswordAt(office.database, ADDRESS))?.account ?? ''
  await ask(`${newId()}@example.vn`, account)
  return openAccountSession(office.database, account, undefined, now)
}
