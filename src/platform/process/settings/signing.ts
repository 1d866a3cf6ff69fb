/** Signing of results. */
import { z } from 'zod'
import type { Setting } from './setting.ts'

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
} satisfies Record<string, Setting>
