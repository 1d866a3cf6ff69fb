import type { Lang } from '../../../../platform/index.ts'

export const ownerWords = {
  vi: {
    title: 'Nộp thay người khác, tổ chức khác',
    lead: 'Chủ hồ sơ là người đứng tên kết quả. Người nộp vẫn là người đến quầy; kiểm tra giấy ủy quyền.',
    owner: 'Chủ hồ sơ',
    kind: 'Chủ hồ sơ là',
    name: 'Họ và tên hoặc tên tổ chức của chủ hồ sơ',
    idNumber: 'Số CCCD, mã số thuế hoặc mã tổ chức của chủ hồ sơ',
    phone: 'Số điện thoại của chủ hồ sơ',
    address: 'Địa chỉ của chủ hồ sơ',
    fill: 'Điền theo hồ sơ trước',
    fillWhat: 'Gõ số rồi bấm: mục còn trống được điền theo hồ sơ gần nhất mà bạn được xem.',
    fillOwner: 'Điền chủ hồ sơ theo hồ sơ trước',
    filled: (code: string, on: string) =>
      `Đã điền mục còn trống theo hồ sơ ${code} ngày ${on}. Hãy đối chiếu với giấy tờ.`,
    nothing: (number: string) => `Chưa có hồ sơ nào của số ${number} ở nơi bạn được xem.`,
    numberFirst: 'Hãy nhập số giấy tờ trước khi điền theo hồ sơ trước.',
  },
  en: {
    title: 'Filed for somebody else',
    lead: 'The owner is whose name the result bears. The applicant is whoever stands at the counter; check the authority.',
    owner: 'Owner of the dossier',
    kind: 'The owner is',
    name: 'Full name of the owner, or name of the organisation',
    idNumber: 'ID number, tax code or organisation code of the owner',
    phone: 'Telephone of the owner',
    address: 'Address of the owner',
    fill: 'Fill in from an earlier dossier',
    fillWhat:
      'Type the number and press: what is empty is filled in from the latest dossier that you may read.',
    fillOwner: 'Fill in the owner from an earlier dossier',
    filled: (code: string, on: string) =>
      `What was empty is filled in from dossier ${code} of ${on}. Compare it with the papers.`,
    nothing: (number: string) => `No dossier that you may read has the number ${number}.`,
    numberFirst: 'Enter the number before filling in from an earlier dossier.',
  },
} satisfies Record<Lang, object>
