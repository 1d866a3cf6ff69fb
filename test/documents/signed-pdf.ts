/** A PDF signed with a key of an authority that nobody here trusts. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderPdf } from '../../src/platform/pdf/index.ts'
import { openFolderStore } from '../../src/results/index.ts'
import { makeAuthority } from '../../src/results/signing/make-authority.ts'
import { signPdf } from '../../src/results/signing/sign-pdf.ts'

const YEAR = 365 * 86_400_000

/** As a browser sends it. */
export async function signedResult(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const at = Date.UTC(2026, 10, 23, 2)
  const valid = { from: at - YEAR, to: at + YEAR }
  const signer = { commonName: 'Ủy ban nhân dân phường Việt Trì', organisation: 'Tỉnh Phú Thọ' }
  const folder = await mkdtemp(join(tmpdir(), 'motcua-signed-'))
  try {
    const authority = await makeAuthority(
      { commonName: 'Cơ quan chứng thực thử', organisation: 'Motcua' },
      valid,
    )
    await writeFile(join(folder, 'ward.pem'), await authority.issue(signer, valid))
    const key = await openFolderStore(folder).find('ward')
    const pdf = await renderPdf('= Giấy xác nhận tình trạng hôn nhân', {})
    const words = { name: signer.commonName, reason: 'Phát hành kết quả', at }
    const buffer = key && (await signPdf(pdf, key, words))
    if (buffer === undefined) throw new Error('not signed')
    return { name: 'giay-xac-nhan.pdf', mimeType: 'application/pdf', buffer }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
