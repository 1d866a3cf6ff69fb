/** Every setting, once: what it is called, what it may be, what it means. docs/configuration.md is made of this table. */
import { isIP } from 'node:net'
import { z } from 'zod'
import type { Text } from '../text.ts'

interface Setting {
  env: string
  schema: z.ZodType
  /** What stands when the variable is absent, as people read it; the value itself is in the schema. */
  default: Text
  /** What to write. */
  expects: Text
  meaning: Text
}

/** An address, or one with the length of its network: `10.0.0.0/8`. */
function isNetwork(text: string): boolean {
  const [address = '', length, ...more] = text.split('/')
  const most = isIP(address) === 6 ? 128 : 32
  const fits = length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= most)
  return isIP(address) !== 0 && fits && more.length === 0
}

const same = (text: string): Text => ({ vi: text, en: text })
const nothing: Text = { vi: '(không đặt)', en: '(not set)' }
const httpUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))
const wholeNumber = (min: number, max: number, fallback: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max))
    .default(fallback)

export const configTable = {
  host: {
    env: 'HOST',
    schema: z
      .string()
      .regex(/^[\w.:-]+$/)
      .default('127.0.0.1'),
    default: same('127.0.0.1'),
    expects: { vi: 'một địa chỉ của máy này, ví dụ 0.0.0.0', en: 'an address of this machine, e.g. 0.0.0.0' },
    meaning: { vi: 'Địa chỉ nhận kết nối.', en: 'The address to listen on.' },
  },
  port: {
    env: 'PORT',
    schema: wholeNumber(0, 65_535, 3000),
    default: same('3000'),
    expects: { vi: 'một số từ 0 đến 65535', en: 'a number from 0 to 65535' },
    meaning: {
      vi: 'Cổng nhận kết nối; 0: hệ điều hành chọn.',
      en: 'The port to listen on; 0: the system chooses.',
    },
  },
  publicUrl: {
    env: 'PUBLIC_URL',
    schema: httpUrl.optional(),
    default: same('http://HOST:PORT'),
    expects: {
      vi: 'địa chỉ đầy đủ, ví dụ https://motcua.example.vn',
      en: 'a full address, e.g. https://motcua.example.vn',
    },
    meaning: {
      vi: 'Địa chỉ mà người dùng thấy, dùng trong mã QR và liên kết; bắt đầu bằng https thì cookie chỉ gửi qua https.',
      en: 'The address people see, used in QR codes and links; when it starts with https, cookies are sent over https only.',
    },
  },
  role: {
    env: 'MOTCUA_ROLE',
    schema: z.enum(['all', 'web', 'api', 'worker']).default('all'),
    default: same('all'),
    expects: { vi: 'all, web, api hoặc worker', en: 'all, web, api or worker' },
    meaning: { vi: 'Phần việc của tiến trình này.', en: 'What this process does.' },
  },
  databaseUrl: {
    env: 'DATABASE_URL',
    schema: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    default: {
      vi: 'PostgreSQL kèm sẵn trong DATA_DIR/postgres',
      en: 'the bundled PostgreSQL in DATA_DIR/postgres',
    },
    expects: {
      vi: 'postgres://người-dùng:mật-khẩu@máy:5432/tên',
      en: 'postgres://user:password@host:5432/name',
    },
    meaning: { vi: 'PostgreSQL từ bản 15.', en: 'A PostgreSQL 15 or newer.' },
  },
  databasePool: {
    env: 'DATABASE_POOL',
    schema: wholeNumber(2, 500, 10),
    default: same('10'),
    expects: { vi: 'một số từ 2 đến 500', en: 'a number from 2 to 500' },
    meaning: { vi: 'Số kết nối tối đa của mỗi tiến trình.', en: 'Most database connections of one process.' },
  },
  dataDir: {
    env: 'DATA_DIR',
    schema: z.string().min(1).default('var'),
    default: same('var'),
    expects: { vi: 'đường dẫn một thư mục', en: 'the path of a folder' },
    meaning: {
      vi: 'Nơi giữ tệp tải lên, khóa bí mật và cơ sở dữ liệu kèm sẵn.',
      en: 'Where uploaded files, secrets and the bundled database are kept.',
    },
  },
  demo: {
    env: 'DEMO',
    schema: z.enum(['on', 'off']).optional(),
    default: { vi: 'on; off khi có DATABASE_URL', en: 'on; off when DATABASE_URL is set' },
    expects: { vi: 'on hoặc off', en: 'on or off' },
    meaning: {
      vi: 'Nạp dữ liệu trình diễn vào cơ sở dữ liệu còn trống ở lần chạy đầu.',
      en: 'Loads the demonstration into an empty database on the first start.',
    },
  },
  demoPublic: {
    env: 'DEMO_PUBLIC',
    schema: z.enum(['on', 'off']).default('off'),
    default: same('off'),
    expects: { vi: 'on hoặc off', en: 'on or off' },
    meaning: {
      vi: 'on: cho máy khác vào bản trình diễn, nơi ai cũng vào được mọi tài khoản; off: chỉ vào được từ chính máy này.',
      en: 'on: other machines may come into the demonstration, where anybody may use every account; off: this machine only.',
    },
  },
  sessionSecret: {
    env: 'SESSION_SECRET',
    schema: z.string().min(32).optional(),
    default: {
      vi: 'sinh một lần, giữ trong DATA_DIR/secrets.json',
      en: 'made once, kept in DATA_DIR/secrets.json',
    },
    expects: { vi: 'ít nhất 32 ký tự ngẫu nhiên', en: 'at least 32 random characters' },
    meaning: {
      vi: 'Khóa ký biểu mẫu, cookie và làm mã tra cứu trên giấy tiếp nhận; mọi máy chủ cùng một cơ sở dữ liệu phải dùng chung.',
      en: 'The key that signs forms and cookies and makes the look-up secrets of receipts; all servers of one database must share it.',
    },
  },
  trustProxy: {
    env: 'TRUST_PROXY',
    schema: z
      .string()
      .transform((text) => text.split(',').map((one) => one.trim()))
      .refine((list) => list.every(isNetwork))
      .optional(),
    default: nothing,
    expects: {
      vi: 'địa chỉ hoặc dải địa chỉ, cách nhau dấu phẩy',
      en: 'addresses or ranges, separated by commas',
    },
    meaning: {
      vi: 'Máy chủ trung gian được tin khi báo địa chỉ người dùng (X-Forwarded-For).',
      en: 'Proxies that are believed about the address of the user (X-Forwarded-For).',
    },
  },
  rateLimit: {
    env: 'RATE_LIMIT',
    schema: wholeNumber(0, 10_000_000, 1200),
    default: same('1200'),
    expects: { vi: 'một số; 0: không giới hạn', en: 'a number; 0: no limit' },
    meaning: {
      vi: 'Số yêu cầu mỗi phút từ một địa chỉ; vài trang có giới hạn riêng chặt hơn.',
      en: 'Requests a minute from one address; some pages have stricter limits of their own.',
    },
  },
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
  metricsToken: {
    env: 'METRICS_TOKEN',
    schema: z.string().min(16).optional(),
    default: nothing,
    expects: { vi: 'ít nhất 16 ký tự', en: 'at least 16 characters' },
    meaning: {
      vi: 'Mã để đọc /metrics (Authorization: Bearer), từ đâu cũng cần; không đặt: chỉ đọc được trên máy này.',
      en: 'The token to read /metrics (Authorization: Bearer), needed from everywhere; not set: on this machine only.',
    },
  },
  logLevel: {
    env: 'LOG_LEVEL',
    schema: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    default: same('info'),
    expects: { vi: 'debug, info, warn, error hoặc silent', en: 'debug, info, warn, error or silent' },
    meaning: { vi: 'Mức ghi nhật ký (JSON, ra stdout).', en: 'How much is logged (JSON, to stdout).' },
  },
  stopSeconds: {
    env: 'STOP_SECONDS',
    schema: wholeNumber(1, 600, 25),
    default: same('25'),
    expects: { vi: 'một số từ 1 đến 600', en: 'a number from 1 to 600' },
    meaning: {
      vi: 'Thời gian chờ việc dở dang khi dừng; hết thì dừng hẳn.',
      en: 'How long unfinished work may take when the server stops; then it stops anyway.',
    },
  },
  notices: {
    env: 'NOTICES',
    schema: z.enum(['on', 'off']).default('on'),
    default: same('on'),
    expects: { vi: 'on hoặc off', en: 'on or off' },
    meaning: {
      vi: 'Báo cho người nộp khi hồ sơ được tiếp nhận, cần bổ sung, đổi hạn, có kết quả; không có kênh nào bên dưới thì chỉ hiện trên Cổng.',
      en: 'Tells applicants when a dossier is received, needs a supplement, gets another date or a result; without a channel below, on the portal only.',
    },
  },
  smtpUrl: {
    env: 'SMTP_URL',
    schema: z.url({ protocol: /^smtps?$/ }).optional(),
    default: nothing,
    expects: { vi: 'smtp://người-dùng:mật-khẩu@máy:587', en: 'smtp://user:password@host:587' },
    meaning: { vi: 'Máy chủ gửi thư điện tử.', en: 'The server that sends e-mail.' },
  },
  mailFrom: {
    env: 'MAIL_FROM',
    schema: z
      .string()
      .regex(/^[^<>\r\n]*<?[^<>\s@]+@[^<>\s@]+>?$/)
      .default('Một Cửa <motcua@localhost>'),
    default: same('Một Cửa <motcua@localhost>'),
    expects: { vi: 'Tên <địa chỉ thư>', en: 'Name <e-mail address>' },
    meaning: { vi: 'Người gửi của thư điện tử.', en: 'The sender of e-mail.' },
  },
  smsUrl: {
    env: 'SMS_GATEWAY_URL',
    schema: httpUrl.optional(),
    default: nothing,
    expects: { vi: 'địa chỉ đầy đủ', en: 'a full address' },
    meaning: {
      vi: 'Cổng gửi SMS: nhận POST JSON {id, channel, to, text}.',
      en: 'The SMS gateway: takes a POST of JSON {id, channel, to, text}.',
    },
  },
  messagingUrl: {
    env: 'MESSAGING_GATEWAY_URL',
    schema: httpUrl.optional(),
    default: nothing,
    expects: { vi: 'địa chỉ đầy đủ', en: 'a full address' },
    meaning: {
      vi: 'Cổng gửi qua ứng dụng nhắn tin, cùng cách như SMS.',
      en: 'The gateway of a messaging service, asked in the same way.',
    },
  },
  gatewayToken: {
    env: 'GATEWAY_TOKEN',
    schema: z.string().min(8).optional(),
    default: nothing,
    expects: { vi: 'ít nhất 8 ký tự', en: 'at least 8 characters' },
    meaning: {
      vi: 'Mã gửi cho hai cổng trên (Authorization: Bearer).',
      en: 'The token that both gateways get (Authorization: Bearer).',
    },
  },
  noticeLanguage: {
    env: 'NOTICE_LANGUAGE',
    schema: z.enum(['vi', 'en']).default('vi'),
    default: same('vi'),
    expects: { vi: 'vi hoặc en', en: 'vi or en' },
    meaning: {
      vi: 'Ngôn ngữ của thông báo khi hồ sơ không ghi ngôn ngữ của người nộp.',
      en: 'The language of notices where the dossier does not say that of its applicant.',
    },
  },
  noticeWaitSeconds: {
    env: 'NOTICE_WAIT_SECONDS',
    schema: wholeNumber(0, 3600, 120),
    default: same('120'),
    expects: { vi: 'một số từ 0 đến 3600', en: 'a number from 0 to 3600' },
    meaning: {
      vi: 'Chờ bao lâu để gộp các thông báo của một người.',
      en: 'How long a notice waits to go out together with others of the same person.',
    },
  },
  noticeQuiet: {
    env: 'NOTICE_QUIET',
    schema: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/)
      .default('21:00-07:00'),
    default: same('21:00-07:00'),
    expects: { vi: 'HH:MM-HH:MM, hai giờ bằng nhau: không có', en: 'HH:MM-HH:MM, twice the same: none' },
    meaning: {
      vi: 'Giờ yên tĩnh (giờ Việt Nam): không gửi thông báo ra ngoài.',
      en: 'Quiet hours (Vietnam time): no notice goes out.',
    },
  },
  noticesPerDay: {
    env: 'NOTICES_PER_DAY',
    schema: wholeNumber(1, 100, 5),
    default: same('5'),
    expects: { vi: 'một số từ 1 đến 100', en: 'a number from 1 to 100' },
    meaning: {
      vi: 'Số tin nhiều nhất mỗi người nhận trong ngày trên một kênh; phần còn lại gộp sang hôm sau.',
      en: 'Most messages a person gets on one channel in a day; the rest goes together on the next.',
    },
  },
  noticesPerSecond: {
    env: 'NOTICES_PER_SECOND',
    schema: wholeNumber(1, 1000, 10),
    default: same('10'),
    expects: { vi: 'một số từ 1 đến 1000', en: 'a number from 1 to 1000' },
    meaning: {
      vi: 'Số tin nhiều nhất mỗi giây trên một kênh, cả khi gửi bù sau sự cố.',
      en: 'Most messages a second on one channel, also when a backlog goes out.',
    },
  },
} satisfies Record<string, Setting>
