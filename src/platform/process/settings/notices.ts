/** How people are told. */
import { z } from 'zod'
import { httpUrl, nothing, type Setting, same, wholeNumber } from './setting.ts'

export const noticesSettings = {
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
