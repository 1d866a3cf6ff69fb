/** Signing in of people who apply: OpenID Connect. */
import { z } from 'zod'
import { httpUrl, nothing, type Setting, same } from './setting.ts'

const claim = (fallback: string) =>
  z
    .string()
    .regex(/^[\w:./-]{1,100}$/)
    .default(fallback)

export const identitySettings = {
  localAccounts: {
    env: 'LOCAL_ACCOUNTS',
    schema: z.enum(['on', 'off']).optional(),
    default: { vi: 'off; on trong bản trình diễn', en: 'off; on in the demonstration' },
    expects: { vi: 'on hoặc off', en: 'on or off' },
    meaning: {
      vi: 'on: người dân lập được tài khoản ngay trên Cổng bằng thư điện tử (hoặc số điện thoại khi có cổng nhắn tin) và mật khẩu, không cần VNeID; danh tính là tự khai, thủ tục nào đòi xác minh thì không nộp được. Cần SMTP_URL, MESSAGING_GATEWAY_URL hoặc SMS_GATEWAY_URL.',
      en: 'on: people may open an account here with an e-mail address (or a telephone number where there is a gateway) and a password, without VNeID; their identity is self-declared, and procedures that ask for a proved one cannot be filed with it. Needs SMTP_URL, MESSAGING_GATEWAY_URL or SMS_GATEWAY_URL.',
    },
  },
  oidcIssuer: {
    env: 'OIDC_ISSUER',
    schema: httpUrl.optional(),
    default: {
      vi: '(không đặt: không nộp trực tuyến; bản trình diễn dùng định danh giả lập)',
      en: '(not set: nobody applies online; the demonstration uses its stand-in)',
    },
    expects: { vi: 'địa chỉ đầy đủ', en: 'a full address' },
    meaning: {
      vi: 'Nhà cung cấp định danh (OpenID Connect, ví dụ VNeID): nơi có /.well-known/openid-configuration. Khai với họ địa chỉ quay về PUBLIC_URL/account/sign-in/back.',
      en: 'The identity provider (OpenID Connect, e.g. VNeID): where its /.well-known/openid-configuration is. Register PUBLIC_URL/account/sign-in/back with it.',
    },
  },
  oidcClient: {
    env: 'OIDC_CLIENT',
    schema: z
      .string()
      .regex(/^[^:\s]+:\S{8,}$/)
      .transform((text) => ({
        id: text.slice(0, text.indexOf(':')),
        secret: text.slice(text.indexOf(':') + 1),
      }))
      .optional(),
    default: nothing,
    expects: { vi: 'mã:khóa-bí-mật', en: 'id:secret' },
    meaning: {
      vi: 'Mã và khóa mà nhà cung cấp định danh cấp cho Một cửa.',
      en: 'Id and secret that the identity provider gave to this Centre.',
    },
  },
  oidcScope: {
    env: 'OIDC_SCOPE',
    schema: z
      .string()
      .regex(/^openid( [\w:./-]+)*$/)
      .default('openid profile'),
    default: same('openid profile'),
    expects: { vi: 'openid và các phạm vi khác', en: 'openid and further scopes' },
    meaning: { vi: 'Phạm vi dữ liệu xin của nhà cung cấp.', en: 'What is asked of the provider.' },
  },
  oidcAssurance: {
    env: 'OIDC_ASSURANCE',
    schema: z.string().min(1).max(200).optional(),
    default: nothing,
    expects: { vi: 'một giá trị acr', en: 'an acr value' },
    meaning: {
      vi: 'Mức độ bảo đảm danh tính xin của nhà cung cấp (acr_values), ví dụ LoA2.',
      en: 'Level of assurance asked of the provider (acr_values), e.g. LoA2.',
    },
  },
  oidcIdentityClaim: {
    env: 'OIDC_IDENTITY_CLAIM',
    schema: claim('personal_identity_number'),
    default: same('personal_identity_number'),
    expects: { vi: 'tên trường', en: 'the name of a claim' },
    meaning: { vi: 'Trường có số định danh cá nhân.', en: 'The claim with the personal identity number.' },
  },
  oidcFirmsClaim: {
    env: 'OIDC_FIRMS_CLAIM',
    schema: claim('represents'),
    default: same('represents'),
    expects: { vi: 'tên trường', en: 'the name of a claim' },
    meaning: {
      vi: 'Trường có các doanh nghiệp, tổ chức mà người đó đại diện: [{code, name}].',
      en: 'The claim with the firms and organisations that the person represents: [{code, name}].',
    },
  },
} satisfies Record<string, Setting>
