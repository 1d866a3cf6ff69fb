import type { Lang } from '../../ui/drawing/lang.ts'
import type { KeyValueItem } from '../../ui/tables/key-value.tsx'
import type { TimelineItem } from '../../ui/timeline.tsx'

/** The reasons of a due date as the calendar gives them: seven working days from 18/11, a holiday and a pause between. */
export function dueReasons(lang: Lang): KeyValueItem[] {
  if (lang === 'en')
    return [
      { term: 'Counted from', text: '10:15 Wednesday 18/11, when the dossier was complete' },
      { term: 'Time limit', text: '7 working days' },
      { term: 'Not counted', text: '21, 22, 28, 29/11 (weekends) and 24/11 (Vietnam Culture Day)' },
      { term: 'Paused', text: '1 day for the drawings, 09:00 19/11 to 09:00 20/11' },
    ]
  return [
    { term: 'Bắt đầu tính', text: '10:15 thứ Tư 18/11, khi hồ sơ được tiếp nhận đủ' },
    { term: 'Thời hạn', text: '7 ngày làm việc' },
    { term: 'Không tính', text: '21, 22, 28, 29/11 (cuối tuần) và 24/11 (Ngày Văn hóa Việt Nam)' },
    { term: 'Tạm dừng', text: '1 ngày chờ bổ sung bản vẽ, 9 giờ 00 phút 19/11 đến 9 giờ 00 phút 20/11' },
  ]
}

export function timelineItems(lang: Lang): TimelineItem[] {
  const slip = <a href="#slip">{lang === 'vi' ? 'Giấy hẹn (PDF)' : 'Slip (PDF)'}</a>
  if (lang === 'en')
    return [
      {
        state: 'done',
        title: 'Accepted',
        lines: [<>10:15 Wednesday 18/11 · Việt Trì one-stop desk · {slip}</>],
      },
      { state: 'done', title: 'Drawings supplied', lines: ['Asked 19/11, received 20/11'] },
      {
        state: 'current',
        title: 'Being examined',
        lines: ['Economy and Urban Division · 1.5 of 3 days used'],
      },
      { state: 'next', title: 'Next: signature of the commune’s head', lines: ['expected 30/11'] },
      { state: 'next', title: 'Hand-over', lines: ['at the desk, by post or electronic'] },
    ]
  return [
    {
      state: 'done',
      title: 'Đã tiếp nhận',
      lines: [<>10:15 thứ Tư 18/11 · Bộ phận Một cửa phường Việt Trì · {slip}</>],
    },
    { state: 'done', title: 'Đã bổ sung bản vẽ mặt bằng', lines: ['Yêu cầu 19/11, anh/chị nộp 20/11'] },
    {
      state: 'current',
      title: 'Đang thẩm định',
      lines: ['Phòng Kinh tế, Hạ tầng và Đô thị · dùng 1,5 trên 3 ngày của bước này'],
    },
    { state: 'next', title: 'Tiếp theo: lãnh đạo phường ký', lines: ['dự kiến 30/11'] },
    { state: 'next', title: 'Trả kết quả', lines: ['nhận tại Một cửa, qua bưu chính hoặc bản điện tử'] },
  ]
}
