import type { CatalogueDifferenceKind } from '../../../../integration/index.ts'
import type { Lang } from '../../../../platform/index.ts'

export const portalWords = {
  vi: {
    title: 'Danh mục thủ tục so với Cổng DVCQG',
    ran: (when: string) => `So lúc ${when}.`,
    counts: (ours: string, theirs: string) => `Ta có ${ours} thủ tục đang áp dụng, Cổng có ${theirs}.`,
    never: 'Chưa so lần nào.',
    ask: 'So với Cổng',
    askAgain: 'So lại',
    off: 'Cổng Dịch vụ công quốc gia chưa được kết nối từ máy chủ này.',
    none: 'Hai danh mục như nhau',
    compared: 'Đã so với danh mục của Cổng.',
    silent: 'Cổng không trả lời, chưa so được. Thử lại sau.',
    heads: { code: 'Mã thủ tục', kind: 'Khác nhau', ours: 'Của ta', theirs: 'Trên Cổng', next: 'Cần làm' },
    kinds: {
      unknown_there: 'Cổng không có',
      unknown_here: 'Ta không có',
      closed_there: 'Cổng đã đóng',
      name_differs: 'Khác tên',
      field_differs: 'Khác lĩnh vực',
    },
    next: {
      unknown_there: 'Đề nghị công khai trên Cổng, nếu không hồ sơ đồng bộ sẽ bị từ chối.',
      unknown_here: 'Lập dự thảo nếu thủ tục thuộc thẩm quyền của tỉnh.',
      closed_there: 'Xem quyết định bãi bỏ rồi đóng phiên bản ở đây.',
      name_differs: 'Sửa tên theo quyết định công bố, bằng một phiên bản mới.',
      field_differs: 'Đối chiếu lĩnh vực với quyết định công bố.',
    },
  },
  en: {
    title: 'Procedures beside the national portal’s',
    ran: (when: string) => `Compared ${when}.`,
    counts: (ours: string, theirs: string) => `We have ${ours} procedures in force, the portal ${theirs}.`,
    never: 'Never compared yet.',
    ask: 'Compare with the portal',
    askAgain: 'Compare again',
    off: 'The National Public Service Portal is not connected from this server.',
    none: 'Both lists are the same',
    compared: 'Compared with the portal’s list.',
    silent: 'The portal does not answer, nothing was compared. Try later.',
    heads: { code: 'Code', kind: 'Difference', ours: 'Ours', theirs: 'The portal’s', next: 'What to do' },
    kinds: {
      unknown_there: 'not on the portal',
      unknown_here: 'not here',
      closed_there: 'closed on the portal',
      name_differs: 'another name',
      field_differs: 'another field',
    },
    next: {
      unknown_there: 'Have it published on the portal, or it refuses the dossiers.',
      unknown_here: 'Begin a draft if the province is competent.',
      closed_there: 'Look for the decision that abolished it, then close the version here.',
      name_differs: 'Take the name of the decision, in a new version.',
      field_differs: 'Compare the field with the decision.',
    },
  },
} satisfies Record<Lang, Words>

interface Words extends Record<string, unknown> {
  kinds: Record<CatalogueDifferenceKind, string>
  next: Record<CatalogueDifferenceKind, string>
}
