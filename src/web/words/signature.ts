/** What a signature on a document is worth, in words. */
import type { Lang } from '../../platform/index.ts'
import type { ReadSignature, SignatureFault } from '../../results/index.ts'

export const signatureWords = {
  vi: {
    title: 'Chữ ký số',
    none: 'Tệp không có chữ ký số',
    holds: 'Hợp lệ',
    broken: 'Không hợp lệ',
    by: 'Người ký',
    of: 'Đơn vị',
    issuer: 'Chứng thư do',
    at: 'Thời điểm ký (người ký khai)',
    stamp: 'Dấu thời gian',
    stamped: (at: string, by: string) => `${at}, do ${by} cấp`,
    reason: 'Nội dung',
    unknown: '(không đọc được)',
    note: 'Mỗi chữ ký được kiểm: nội dung có bị đổi sau khi ký không; lúc ký chứng thư còn hạn không, do tổ chức được tin cậy cấp không, có trong danh sách thu hồi mà nơi này giữ không.',
    faults: {
      changed: 'Nội dung đã bị sửa sau khi ký. Không dùng tệp này; hãy xin lại bản gốc.',
      not_whole: 'Có phần được thêm sau khi ký mà không ai ký. Chỉ tin phần đã ký; hãy xin lại bản gốc.',
      unreadable: 'Chữ ký ở dạng không đọc được. Hãy mở bằng phần mềm của bên cấp chữ ký.',
      untrusted: 'Chứng thư không do tổ chức được tin cậy ở đây cấp.',
      expired: 'Chứng thư không còn hạn (hoặc chưa có hiệu lực) lúc ký.',
      wrong_chain: 'Chuỗi chứng thư sai: có chứng thư do nơi không được phép cấp.',
      revoked: 'Chứng thư đã bị nơi cấp thu hồi. Không dùng chữ ký này; hãy dùng chứng thư mới.',
      wrong_stamp:
        'Dấu thời gian không phải của chữ ký này hoặc đã bị sửa. Không tin thời điểm ghi trong tệp; hãy xin lại bản gốc.',
      foreign_stamp:
        'Dấu thời gian không do tổ chức được tin cậy ở đây cấp. Hãy hỏi đơn vị phát hành, hoặc xin bản có dấu thời gian của tổ chức được tin cậy.',
    } satisfies Record<SignatureFault, string>,
  },
  en: {
    title: 'Digital signatures',
    none: 'The file bears no digital signature',
    holds: 'Valid',
    broken: 'Not valid',
    by: 'Signed by',
    of: 'Organisation',
    issuer: 'Certificate issued by',
    at: 'Signed at (as the signer says)',
    stamp: 'Time stamp',
    stamped: (at: string, by: string) => `${at}, set by ${by}`,
    reason: 'For',
    unknown: '(not readable)',
    note: 'Of each signature it is checked whether anything was changed after signing; whether the certificate was valid then, was issued by somebody who is believed, and is on a list of revoked certificates that is kept here.',
    faults: {
      changed: 'The content was changed after it was signed. Do not use this file; ask for the original.',
      not_whole:
        'Something was added after signing that nobody signed. Believe the signed part only; ask for the original.',
      unreadable: 'The signature is of a kind that is not understood here. Open it with its maker’s program.',
      untrusted: 'The certificate was issued by nobody who is believed here.',
      expired: 'The certificate had expired (or had not begun) when it was used.',
      wrong_chain: 'The chain of certificates is wrong: one was issued by somebody who may not.',
      revoked:
        'The certificate was revoked by its authority. Do not rely on this signature; use a new certificate.',
      wrong_stamp:
        'The time stamp is not that of this signature, or was changed. Do not believe the time in the file; ask for the original.',
      foreign_stamp:
        'The time stamp was set by nobody who is believed here. Ask the issuing office, or for a copy with a stamp of somebody who is.',
    } satisfies Record<SignatureFault, string>,
  },
} satisfies Record<Lang, object>

/** Who signed a file and whether that holds, in a line; undefined where nobody did. */
export function saySignatures(
  signatures: readonly ReadSignature[] | undefined,
  lang: Lang,
): string | undefined {
  if (signatures === undefined || signatures.length === 0) return undefined
  const t = signatureWords[lang]
  const said = signatures.map(({ signer, fault }) => {
    const who = signer === '' ? t.unknown : signer
    return fault === undefined ? `${who}: ${t.holds}` : `${who}: ${t.broken}. ${t.faults[fault]}`
  })
  return `${t.title}: ${said.join('; ')}`
}
