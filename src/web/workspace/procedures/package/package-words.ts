import type { Lang } from '../../../../platform/index.ts'

/** Words of a procedure that leaves as a package or comes from elsewhere in one. */
export const packageWords = {
  vi: {
    download: 'Gói',
    upload: 'Nhận gói thủ tục của nơi khác',
    uploadHint:
      'Gói có chữ ký, gồm nội dung, biểu mẫu, phí và quy trình. Nhận xong thành bản nháp để đặt cơ quan, người làm và phí ở đây.',
    file: 'Tệp gói (.zip)',
    take: 'Nhận gói',
    noFile: 'Hãy chọn tệp gói.',
    title: 'Đặt gói thủ tục vào đây',
    from: (from: string, at: string) => `Gói của ${from}, làm lúc ${at}`,
    key: (fingerprint: string) =>
      `Chữ ký nguyên vẹn. Dấu khóa của nơi gửi: ${fingerprint}. Hỏi nơi gửi qua điện thoại xem có đúng dấu này không.`,
    agencies: 'Cơ quan ở đây thay cho cơ quan trong gói',
    agenciesNone: 'Mọi cơ quan mà gói nêu đều có ở đây.',
    choose: 'chọn cơ quan',
    set: 'Đặt các cơ quan',
    toSet: 'Còn phải đặt trước khi công bố',
    nothing: 'Không còn gì: trình duyệt và công bố được.',
    fees: 'Phí, lệ phí theo nơi gửi, xem có đúng ở đây không',
    amount: (amount: string) => `${amount} đồng`,
    toDraft: 'Sang bản nháp',
    set_done: 'Đã đặt cơ quan.',
    taken: 'Đã nhận gói.',
  },
  en: {
    download: 'Package',
    upload: 'Take in a package from elsewhere',
    uploadHint:
      'A signed package holds the record, form, fees and flow. It becomes a draft, in which agencies, people and fees of here are set.',
    file: 'Package (.zip)',
    take: 'Take it in',
    noFile: 'Choose the file of the package.',
    title: 'Set the package up here',
    from: (from: string, at: string) => `Package of ${from}, made ${at}`,
    key: (fingerprint: string) =>
      `The signature is whole. Fingerprint of the sender’s key: ${fingerprint}. Ask the sender by telephone whether it is theirs.`,
    agencies: 'Agencies of here in the place of those of the package',
    agenciesNone: 'Every agency that the package names is here.',
    choose: 'choose an agency',
    set: 'Set the agencies',
    toSet: 'To be set before it is published',
    nothing: 'Nothing is left: submit it and publish.',
    fees: 'Fees where it comes from; see whether they hold here',
    amount: (amount: string) => `${amount} VND`,
    toDraft: 'To the draft',
    set_done: 'The agencies are set.',
    taken: 'The package is taken in.',
  },
} satisfies Record<Lang, object>
