/** The order of steps (trình tự thực hiện) in plain sentences, by pattern: what the applicant reads. */
import type { Channel, Text } from '../../src/catalogue/index.ts'
import type { Pattern } from './flow.ts'

const HANDLING = {
  A: [
    [
      'Công chức kiểm tra thông tin trong cơ sở dữ liệu, soạn và in kết quả; lãnh đạo ký ngay trong ngày.',
      'The officer checks the registers, writes and prints the result; the head signs it the same day.',
    ],
  ],
  B: [
    [
      'Công chức chuyên môn thẩm tra hồ sơ và dự thảo kết quả.',
      'The officer in charge examines the dossier and drafts the result.',
    ],
    [
      'Lãnh đạo cơ quan ký; văn thư cấp số, đóng dấu.',
      'The head of the agency signs; the clerk numbers and seals.',
    ],
  ],
  C: [
    [
      'Lãnh đạo phòng phân công; chuyên viên thẩm định hồ sơ, lấy ý kiến cơ quan liên quan khi cần.',
      'The head of unit assigns the dossier; the case officer appraises it and asks other agencies where needed.',
    ],
    [
      'Lãnh đạo phòng kiểm tra, lãnh đạo cơ quan ký kết quả; văn thư phát hành.',
      'The head of unit checks, the head of the agency signs; the clerk issues the result.',
    ],
  ],
  D: [
    [
      'Cơ quan chuyên môn thẩm định và ký tờ trình UBND tỉnh.',
      'The department appraises the dossier and submits it to the provincial People’s Committee.',
    ],
    [
      'Văn phòng UBND tỉnh thẩm tra, Chủ tịch UBND tỉnh ký; kết quả chuyển về cơ quan chuyên môn.',
      'The Office of the Committee examines, the Chairman signs; the result returns to the department.',
    ],
  ],
  land: [
    [
      'Cơ quan đăng ký đất đai kiểm tra hồ sơ, chuyển thông tin cho cơ quan thuế.',
      'The land registration office checks the dossier and sends the information slip to the tax office.',
    ],
    [
      'Cơ quan thuế thông báo nghĩa vụ tài chính; thời gian nộp tiền không tính vào thời hạn.',
      'The tax office announces what is to be paid; the time of payment does not count.',
    ],
    [
      'Cơ quan đăng ký đất đai cập nhật hồ sơ địa chính, in và ký Giấy chứng nhận.',
      'The land registration office updates the register, prints and signs the certificate.',
    ],
  ],
  birth: [
    [
      'UBND cấp xã đăng ký khai sinh, lấy số định danh cá nhân.',
      'The commune registers the birth and obtains the personal number.',
    ],
    [
      'Công an đăng ký thường trú, cấp thẻ căn cước; bảo hiểm xã hội cấp thẻ bảo hiểm y tế cùng lúc.',
      'The police register the residence and issue the identity card while the social insurance issues the health card.',
    ],
  ],
  F: [
    [
      'Chuyên viên kiểm tra hồ sơ; đoàn kiểm tra tại cơ sở và lập biên bản.',
      'The case officer checks the papers; a team inspects on the spot and writes minutes.',
    ],
    [
      'Trường hợp phải khắc phục, đoàn kiểm tra lại; đạt yêu cầu thì ký và phát hành kết quả.',
      'Where defects must be mended the team comes again; when all is well the result is signed and issued.',
    ],
  ],
  G: [
    [
      'Cơ quan thẩm định thành lập hội đồng, họp và lập biên bản.',
      'The agency calls a council, which meets and writes minutes.',
    ],
    [
      'Chủ hồ sơ chỉnh sửa theo kết luận; lãnh đạo cơ quan ký kết quả.',
      'The owner revises the dossier as concluded; the head of the agency signs the result.',
    ],
  ],
  H: [
    [
      'Hồ sơ được xử lý trên hệ thống thông tin của Bộ; trạng thái và kết quả đồng bộ về tỉnh.',
      'The dossier is handled in the ministry’s system; states and the result are mirrored to the province.',
    ],
  ],
  I: [
    [
      'Hồ sơ được chuyển sang phần mềm của ngành để đăng ký; số đăng ký và kết quả tự về hồ sơ trong ngày.',
      'The dossier goes to the register’s own software; the number and the result come back the same day.',
    ],
  ],
} as const satisfies Record<Pattern['pattern'], readonly (readonly [vi: string, en: string])[]>

export function orderOfSteps(pattern: Pattern['pattern'], desk: Text, channels: readonly Channel[]): Text[] {
  const ways = [
    channels.includes('online') && [
      'trực tuyến trên Cổng Dịch vụ công quốc gia',
      'online on the National Public Service Portal',
    ],
    channels.includes('post') && ['qua dịch vụ bưu chính công ích', 'by public post'],
    channels.includes('kiosk') && ['tại ki-ốt thông minh', 'at a smart kiosk'],
  ].filter((way) => way !== false)
  const vi = ways.map((way) => `, ${way[0]}`).join('')
  const en = ways.map((way) => `, ${way[1]}`).join('')
  return [
    { vi: `Nộp hồ sơ trực tiếp tại ${desk.vi}${vi}.`, en: `Hand the dossier in at the ${desk.en}${en}.` },
    {
      vi: 'Hồ sơ đầy đủ được cấp Giấy tiếp nhận và hẹn trả kết quả; hồ sơ chưa đủ được hướng dẫn bổ sung một lần.',
      en: 'A complete dossier gets a receipt with the day of the result; an incomplete one gets full guidance once.',
    },
    ...HANDLING[pattern].map(([textVi, textEn]) => ({ vi: textVi, en: textEn })),
    {
      vi: `Nhận kết quả theo giấy hẹn tại ${desk.vi} hoặc theo cách đã đăng ký.`,
      en: `Receive the result at the ${desk.en} or in the way chosen.`,
    },
  ]
}
