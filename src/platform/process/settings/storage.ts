/** Where uploaded files are kept, how large they may be and who scans them. */
import { z } from 'zod'
import { httpUrl, nothing, type Setting, same, wholeNumber } from './setting.ts'

export const storageSettings = {
  maxUploadMb: {
    env: 'MAX_UPLOAD_MB',
    schema: wholeNumber(1, 2000, 20),
    default: same('20'),
    expects: { vi: 'một số từ 1 đến 2000', en: 'a number from 1 to 2000' },
    meaning: { vi: 'Dung lượng lớn nhất của một tệp tải lên, MB.', en: 'The largest uploaded file, in MB.' },
  },
  maxUploadTotalMb: {
    env: 'MAX_UPLOAD_TOTAL_MB',
    schema: wholeNumber(1, 4000, 200),
    default: same('200'),
    expects: { vi: 'một số từ 1 đến 4000', en: 'a number from 1 to 4000' },
    meaning: {
      vi: 'Dung lượng lớn nhất của mọi tệp trong một lần gửi, MB; lần gửi lớn gấp đôi bị từ chối ngay.',
      en: 'The largest sum of all files sent at once, in MB; twice as much is refused unread.',
    },
  },
  filesUrl: {
    env: 'FILES_S3_URL',
    schema: httpUrl.refine((url) => new URL(url).pathname.length > 1).optional(),
    default: { vi: 'thư mục DATA_DIR/files', en: 'the folder DATA_DIR/files' },
    expects: {
      vi: 'https://máy/kho hoặc https://máy/kho/thư-mục',
      en: 'https://host/bucket or https://host/bucket/folder',
    },
    meaning: {
      vi: 'Kho đối tượng (S3) giữ tệp tải lên; tệp còn trong DATA_DIR/files vẫn đọc được cho đến khi chuyển xong (motcua move-files).',
      en: 'The object store (S3) of uploaded files; what lies in DATA_DIR/files is read there until it is moved (motcua move-files).',
    },
  },
  filesRegion: {
    env: 'FILES_S3_REGION',
    schema: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .default('us-east-1'),
    default: same('us-east-1'),
    expects: { vi: 'tên vùng', en: 'the name of a region' },
    meaning: { vi: 'Vùng của kho đối tượng.', en: 'The region of the object store.' },
  },
  filesKey: {
    env: 'FILES_S3_KEY',
    schema: z
      .string()
      .regex(/^[^:\s]+:\S+$/)
      .transform((text) => ({
        id: text.slice(0, text.indexOf(':')),
        secret: text.slice(text.indexOf(':') + 1),
      }))
      .optional(),
    default: { vi: 'quyền của máy (AWS_ACCESS_KEY_ID…)', en: 'what the machine has (AWS_ACCESS_KEY_ID …)' },
    expects: { vi: 'mã-khóa:khóa-bí-mật', en: 'key-id:secret-key' },
    meaning: { vi: 'Khóa của kho đối tượng.', en: 'The key of the object store.' },
  },
  clamdUrl: {
    env: 'CLAMD_URL',
    schema: z.url({ protocol: /^tcp$/ }).optional(),
    default: nothing,
    expects: { vi: 'tcp://máy:3310', en: 'tcp://host:3310' },
    meaning: {
      vi: 'Máy chủ ClamAV quét vi-rút; tệp chờ cách ly cho đến khi quét xong.',
      en: 'The ClamAV server that scans files; they wait in quarantine until then.',
    },
  },
} satisfies Record<string, Setting>
