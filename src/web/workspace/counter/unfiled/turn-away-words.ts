import type { Lang } from '../../../../platform/index.ts'

export const turnAwayWords = {
  vi: {
    title: 'Chưa nhận được hồ sơ này?',
    lead: 'Giấy tờ bắt buộc chưa đánh dấu được tự ghi vào phiếu hướng dẫn. Chỉ hướng dẫn một lần, nên ghi cho đủ. Từ chối thì người đứng đầu bộ phận phải duyệt; người nộp nhận phiếu hẹn trả lời.',
    lacking: 'Còn phải bổ sung, sửa (mỗi dòng một việc)',
    why: 'Lý do',
    usual: 'Thành phần hồ sơ chưa đầy đủ, chưa chính xác theo quy định.',
    guide: 'Lập phiếu hướng dẫn (Mẫu 02)',
    refuse: 'Đề nghị từ chối (Mẫu 03)',
    nothing: 'Hãy ghi ít nhất một việc phải bổ sung, hoặc bỏ đánh dấu giấy tờ còn thiếu.',
    tooMany: 'Phiếu ghi được nhiều nhất 50 việc. Hãy gộp các việc giống nhau.',
  },
  en: {
    title: 'Cannot be taken in as it is?',
    lead: 'Required papers that are not ticked go on the slip by themselves. Guidance is given once, so name everything. A refusal is confirmed by the head of the desk; until then the applicant gets a slip that says when they are answered.',
    lacking: 'What else is to be added or mended (one a line)',
    why: 'Reason',
    usual: 'The papers are not complete or not right by the rules of the procedure.',
    guide: 'Make the guidance slip (form 02)',
    refuse: 'Propose to refuse (form 03)',
    nothing: 'Name at least one thing, or untick the paper that is missing.',
    tooMany: 'A slip holds 50 lines at most. Put like things together.',
  },
} satisfies Record<Lang, object>
