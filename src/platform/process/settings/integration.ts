/** Which other systems are connected; without its address each is off. */
import { z } from 'zod'
import { httpUrl, networkList, nothing, type Setting, same, wholeNumber } from './setting.ts'

const address = { vi: 'địa chỉ đầy đủ', en: 'a full address' }

/** Over HTTP, or a folder in which both sides put files. */
const systemUrl = z
  .url({ protocol: /^(https?|file)$/ })
  .transform((url) => url.replace(/\/+$/, ''))
  .optional()

export const integrationSettings = {
  portalUrl: {
    env: 'NATIONAL_PORTAL_URL',
    schema: httpUrl.optional(),
    default: nothing,
    expects: address,
    meaning: {
      vi: 'Bộ nối tới Cổng Dịch vụ công quốc gia (trên trục của tỉnh); không đặt thì không kết nối.',
      en: 'The adapter to the National Public Service Portal (on the province’s bus); not set: not connected.',
    },
  },
  portalUser: {
    env: 'NATIONAL_PORTAL_USER',
    schema: z.string().max(200).default(''),
    default: nothing,
    expects: { vi: 'tên đăng nhập', en: 'a user name' },
    meaning: { vi: 'Tài khoản của tỉnh trên Cổng.', en: 'The province’s account at the portal.' },
  },
  portalPassword: {
    env: 'NATIONAL_PORTAL_PASSWORD',
    schema: z.string().max(200).default(''),
    default: nothing,
    expects: { vi: 'mật khẩu', en: 'a password' },
    meaning: { vi: 'Mật khẩu của tài khoản đó.', en: 'The password of that account.' },
  },
  portalUnit: {
    env: 'NATIONAL_PORTAL_UNIT',
    schema: z.string().max(60).default(''),
    default: nothing,
    expects: { vi: 'mã đơn vị', en: 'a code' },
    meaning: {
      vi: 'Mã đơn vị của tỉnh trên Cổng (madonvi).',
      en: 'The province’s code at the portal (madonvi).',
    },
  },
  portalProvider: {
    env: 'NATIONAL_PORTAL_PROVIDER',
    schema: z.string().max(200).default('VN:GOV:000.00.00.G22:vpcpdvcprovider'),
    default: same('VN:GOV:000.00.00.G22:vpcpdvcprovider'),
    expects: { vi: 'tên trên nền tảng chia sẻ dữ liệu', en: 'a name on the data exchange' },
    meaning: { vi: 'Dịch vụ nhận trên NDXP (dstcode).', en: 'The provider on the data exchange (dstcode).' },
  },
  civilStatusUrl: {
    env: 'CIVIL_STATUS_URL',
    schema: httpUrl.optional(),
    default: nothing,
    expects: address,
    meaning: {
      vi: 'Hệ thống hộ tịch điện tử; không đặt thì không kết nối.',
      en: 'The civil status register; not set: not connected.',
    },
  },
  civilStatusToken: {
    env: 'CIVIL_STATUS_TOKEN',
    schema: z.string().min(8).optional(),
    default: nothing,
    expects: { vi: 'ít nhất 8 ký tự', en: 'at least 8 characters' },
    meaning: { vi: 'Mã gửi cho hệ thống hộ tịch.', en: 'The token that the register gets.' },
  },
  taxUrl: {
    env: 'TAX_URL',
    schema: httpUrl.optional(),
    default: nothing,
    expects: address,
    meaning: {
      vi: 'Cơ quan thuế (phiếu chuyển thông tin đất đai); không đặt thì không kết nối.',
      en: 'The tax office (land); not set: not connected.',
    },
  },
  taxToken: {
    env: 'TAX_TOKEN',
    schema: z.string().min(8).optional(),
    default: nothing,
    expects: { vi: 'ít nhất 8 ký tự', en: 'at least 8 characters' },
    meaning: { vi: 'Mã gửi cho hệ thống đó.', en: 'The token that it gets.' },
  },
  householdBusinessUrl: {
    env: 'HOUSEHOLD_BUSINESS_URL',
    schema: httpUrl.optional(),
    default: nothing,
    expects: address,
    meaning: {
      vi: 'Hệ thống đăng ký hộ kinh doanh; không đặt thì không kết nối.',
      en: 'The household business register; not set: not connected.',
    },
  },
  householdBusinessToken: {
    env: 'HOUSEHOLD_BUSINESS_TOKEN',
    schema: z.string().min(8).optional(),
    default: nothing,
    expects: { vi: 'ít nhất 8 ký tự', en: 'at least 8 characters' },
    meaning: { vi: 'Mã gửi cho hệ thống đó.', en: 'The token that it gets.' },
  },
  criminalRecordUrl: {
    env: 'CRIMINAL_RECORD_URL',
    schema: httpUrl.optional(),
    default: nothing,
    expects: address,
    meaning: {
      vi: 'Hệ thống lý lịch tư pháp; không đặt thì không kết nối.',
      en: 'The criminal record system; not set: not connected.',
    },
  },
  criminalRecordToken: {
    env: 'CRIMINAL_RECORD_TOKEN',
    schema: z.string().min(8).optional(),
    default: nothing,
    expects: { vi: 'ít nhất 8 ký tự', en: 'at least 8 characters' },
    meaning: { vi: 'Mã gửi cho hệ thống đó.', en: 'The token that it gets.' },
  },
  socialProtectionUrl: {
    env: 'SOCIAL_PROTECTION_URL',
    schema: systemUrl,
    default: nothing,
    expects: address,
    meaning: {
      vi: 'Hệ thống trợ giúp xã hội; file:///… là thư mục trao đổi tệp; không đặt thì không kết nối.',
      en: 'The social protection system; file:///… is a folder for files; not set: not connected.',
    },
  },
  socialProtectionToken: {
    env: 'SOCIAL_PROTECTION_TOKEN',
    schema: z.string().min(8).optional(),
    default: nothing,
    expects: { vi: 'ít nhất 8 ký tự', en: 'at least 8 characters' },
    meaning: { vi: 'Mã gửi cho hệ thống đó.', en: 'The token that it gets.' },
  },
  populationUrl: {
    env: 'POPULATION_URL',
    schema: httpUrl.optional(),
    default: nothing,
    expects: address,
    meaning: {
      vi: 'CSDL quốc gia về dân cư, để đối chiếu người nộp; không đặt thì không tra cứu.',
      en: 'The population database, to check who files; not set: nobody is looked up.',
    },
  },
  populationToken: {
    env: 'POPULATION_TOKEN',
    schema: z.string().min(8).optional(),
    default: nothing,
    expects: { vi: 'ít nhất 8 ký tự', en: 'at least 8 characters' },
    meaning: { vi: 'Mã gửi cho CSDL đó.', en: 'The token that it gets.' },
  },
  postalUrl: {
    env: 'POSTAL_URL',
    schema: httpUrl.optional(),
    default: nothing,
    expects: address,
    meaning: {
      vi: 'Bưu chính công ích: thu gom giấy tờ, phát kết quả; không đặt thì không kết nối.',
      en: 'The public postal service: papers collected, results delivered; not set: not connected.',
    },
  },
  postalToken: {
    env: 'POSTAL_TOKEN',
    schema: z.string().min(8).optional(),
    default: nothing,
    expects: { vi: 'ít nhất 8 ký tự', en: 'at least 8 characters' },
    meaning: { vi: 'Mã gửi cho bưu chính.', en: 'The token that the post gets.' },
  },
  postalCustomer: {
    env: 'POSTAL_CUSTOMER',
    schema: z.string().max(60).default(''),
    default: nothing,
    expects: { vi: 'mã khách hàng', en: 'a customer code' },
    meaning: {
      vi: 'Mã khách hàng của Trung tâm tại bưu chính (customerCode).',
      en: 'The Centre’s customer code at the post (customerCode).',
    },
  },
  linksPerSecond: {
    env: 'LINKS_PER_SECOND',
    schema: wholeNumber(1, 1000, 20),
    default: same('20'),
    expects: { vi: 'một số từ 1 đến 1000', en: 'a number from 1 to 1000' },
    meaning: {
      vi: 'Số thư nhiều nhất mỗi giây gửi cho một hệ thống, cả khi gửi bù sau sự cố.',
      en: 'Most messages a second to one system, also when a backlog goes out.',
    },
  },
  outsideNetworks: {
    env: 'OUTSIDE_NETWORKS',
    schema: networkList,
    default: nothing,
    expects: {
      vi: 'địa chỉ hoặc mạng cách nhau bằng dấu phẩy, ví dụ 10.20.0.0/16',
      en: 'addresses or networks between commas, e.g. 10.20.0.0/16',
    },
    meaning: {
      vi: 'Mạng nội bộ mà webhook và kết nối do người quản trị khai báo được phép gọi tới, kể cả không mã hóa; ngoài ra chỉ địa chỉ công khai qua https.',
      en: 'Private networks that webhooks and configured connectors may reach, also without TLS; otherwise only public addresses by https.',
    },
  },
  standIns: {
    env: 'STAND_INS',
    schema: z.enum(['on', 'off']).optional(),
    default: { vi: 'on trong bản trình diễn; nếu không thì off', en: 'on in the demonstration, else off' },
    expects: { vi: 'on hoặc off', en: 'on or off' },
    meaning: {
      vi: 'Máy giả lập đóng vai các hệ thống chưa đặt địa chỉ, để thử kết nối; không dùng cho Trung tâm thật.',
      en: 'Stand-ins play the systems that have no address, to try the connections; not for a real Centre.',
    },
  },
  standInsPort: {
    env: 'STAND_INS_PORT',
    schema: wholeNumber(0, 65_535, 0),
    default: same('0'),
    expects: { vi: 'một số từ 0 đến 65535', en: 'a number from 0 to 65535' },
    meaning: {
      vi: 'Cổng của máy giả lập; 0: hệ điều hành chọn.',
      en: 'The port of the stand-ins; 0: the system chooses.',
    },
  },
} satisfies Record<string, Setting>
