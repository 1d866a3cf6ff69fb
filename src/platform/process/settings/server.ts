/** How a process runs: where it listens, what it does, what it keeps, what it tells. */
import { z } from 'zod'
import { httpUrl, isNetwork, nothing, type Setting, same, wholeNumber } from './setting.ts'

export const serverSettings = {
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
    // Four listen for changes as long as the process lives.
    schema: wholeNumber(6, 500, 10),
    default: same('10'),
    expects: { vi: 'một số từ 6 đến 500', en: 'a number from 6 to 500' },
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
} satisfies Record<string, Setting>
