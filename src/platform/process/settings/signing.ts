/** Signing of results, and the time stamps on their signatures. */
import { z } from 'zod'
import { httpUrl, type Setting, same } from './setting.ts'

export const signingSettings = {
  signingDir: {
    env: 'SIGNING_DIR',
    schema: z.string().min(1).optional(),
    default: {
      vi: '(không đặt: không ký ở đây; bản trình diễn tự sinh khóa giả lập trong DATA_DIR/signing)',
      en: '(not set: nothing is signed here; the demonstration makes keys of its own in DATA_DIR/signing)',
    },
    expects: { vi: 'đường dẫn một thư mục', en: 'the path of a folder' },
    meaning: {
      vi: 'Thư mục khóa ký số: mỗi cơ quan một tệp MÃ.pem, mỗi người ký một tệp staff-ID.pem (khóa và chuỗi chứng thư), trusted/*.pem là các chứng thư gốc được tin, revoked/*.crl là danh sách thu hồi nơi cấp công bố.',
      en: 'The folder of signing keys: a file CODE.pem for each agency, staff-ID.pem for each person who signs (key and chain), trusted/*.pem the roots that are believed, revoked/*.crl the lists of revoked certificates that their authorities publish.',
    },
  },
  timeStampUrl: {
    env: 'TIME_STAMP_URL',
    schema: httpUrl.optional(),
    default: {
      vi: '(không đặt: chữ ký không có dấu thời gian; bản trình diễn dùng máy giả lập)',
      en: '(not set: signatures bear no time stamp; the demonstration uses its stand-in)',
    },
    expects: {
      vi: 'địa chỉ đầy đủ, có thể kèm người-dùng:mật-khẩu@',
      en: 'a full address, with user:password@ where it needs one',
    },
    meaning: {
      vi: 'Nơi cấp dấu thời gian (RFC 3161) cho mỗi chữ ký; chứng thư gốc của nơi đó để trong trusted/*.pem của SIGNING_DIR.',
      en: 'The time stamp authority (RFC 3161) that stamps each signature; its root stands in trusted/*.pem of SIGNING_DIR.',
    },
  },
  timeStampNeeded: {
    env: 'TIME_STAMP_NEEDED',
    schema: z.enum(['on', 'off']).default('off'),
    default: same('off'),
    expects: { vi: 'on hoặc off', en: 'on or off' },
    meaning: {
      vi: 'Khi nơi cấp dấu thời gian không trả lời. off: vẫn ký, không có dấu, ghi vào nhật ký; on: không ký, người bấm được báo thử lại.',
      en: 'What happens when the time stamp authority does not answer. off: signed without a stamp, and logged; on: not signed, and whoever pressed is told to try again.',
    },
  },
} satisfies Record<string, Setting>
