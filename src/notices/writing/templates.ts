/** The texts of the notices, as data. `{name}` stands for a fact; a line whose fact is absent is left out. */
import type { Lang } from '../../platform/index.ts'
import type { NoticeKind } from '../model.ts'

export interface Template {
  subject: string
  /** Lines of the letter. */
  lines: readonly string[]
  /** For channels with little room. */
  short: string
}

/** The places a template may have. */
export const PLACES = [
  'code',
  'procedure',
  'agency',
  'link',
  'rate',
  'due',
  'previous',
  'until',
  'reason',
  'apology',
  'items',
  'postal',
  'decision',
  'ready',
  'how',
] as const
export type Place = (typeof PLACES)[number]

export const templates = {
  received: {
    vi: {
      subject: 'Hồ sơ {code} đã được tiếp nhận',
      lines: [
        'Hồ sơ {code} đã được tiếp nhận.',
        'Thủ tục: {procedure}.',
        'Cơ quan giải quyết: {agency}.',
        'Ngày hẹn trả kết quả: {due}.',
        'Theo dõi hồ sơ và tải giấy tiếp nhận: {link}',
      ],
      short: 'Ho so {code} da tiep nhan, hen tra {due}. {link}',
    },
    en: {
      subject: 'Dossier {code} has been received',
      lines: [
        'Dossier {code} has been received.',
        'Procedure: {procedure}.',
        'Agency in charge: {agency}.',
        'The result is promised for: {due}.',
        'Follow the dossier and get its receipt: {link}',
      ],
      short: 'Dossier {code} received, due {due}. {link}',
    },
  },
  draft_expiring: {
    vi: {
      subject: 'Bản làm dở của anh/chị sẽ bị xóa',
      lines: [
        'Anh/chị đang làm dở một hồ sơ và chưa nộp.',
        'Thủ tục: {procedure}.',
        'Nếu không làm tiếp, bản này tự xóa vào {until}.',
        'Làm tiếp: {link}',
      ],
      short: 'Ban lam do chua nop se tu xoa vao {until}. Lam tiep: {link}',
    },
    en: {
      subject: 'Your draft will be deleted',
      lines: [
        'You have begun an application and not filed it.',
        'Procedure: {procedure}.',
        'If you do not go on, it is deleted on {until}.',
        'Go on: {link}',
      ],
      short: 'Your draft is deleted on {until} if you do not go on: {link}',
    },
  },
  due_date_changed: {
    vi: {
      subject: 'Hồ sơ {code}: ngày hẹn trả kết quả đã đổi',
      lines: [
        'Ngày hẹn trả kết quả của hồ sơ {code} đã đổi.',
        'Thủ tục: {procedure}.',
        'Ngày hẹn mới: {due}.',
        'Ngày hẹn trước đây: {previous}.',
        'Lý do: {reason}.',
        'Xem chi tiết: {link}',
      ],
      short: 'Ho so {code}: ngay hen tra moi {due}. {link}',
    },
    en: {
      subject: 'Dossier {code}: the due date has changed',
      lines: [
        'The due date of dossier {code} has changed.',
        'Procedure: {procedure}.',
        'New date: {due}.',
        'Date before: {previous}.',
        'Reason: {reason}.',
        'Details: {link}',
      ],
      short: 'Dossier {code}: new due date {due}. {link}',
    },
  },
  supplement_asked: {
    vi: {
      subject: 'Hồ sơ {code} cần bổ sung',
      lines: [
        'Hồ sơ {code} cần được bổ sung, hoàn thiện.',
        'Thủ tục: {procedure}.',
        'Cần bổ sung: {items}.',
        'Lý do: {reason}.',
        'Bổ sung trước: {until}.',
        'Trong thời gian chờ bổ sung, thời hạn giải quyết không tính tiếp.',
        'Xem chi tiết: {link}',
      ],
      short: 'Ho so {code} can bo sung. {link}',
    },
    en: {
      subject: 'Dossier {code} needs a supplement',
      lines: [
        'Dossier {code} needs to be completed.',
        'Procedure: {procedure}.',
        'Wanted: {items}.',
        'Reason: {reason}.',
        'Please supplement before: {until}.',
        'The time limit does not run while we wait for it.',
        'Details: {link}',
      ],
      short: 'Dossier {code} needs a supplement. {link}',
    },
  },
  result_ready: {
    vi: {
      subject: 'Hồ sơ {code} đã có kết quả',
      lines: [
        'Hồ sơ {code} đã có kết quả giải quyết: {decision}.',
        'Thủ tục: {procedure}.',
        'Xem cách nhận kết quả: {link}',
        'Anh/chị có hài lòng không? Trả lời bằng một lần bấm: {rate}',
      ],
      short: 'Ho so {code} da co ket qua. {link}',
    },
    en: {
      subject: 'The result of dossier {code} is ready',
      lines: [
        'The result of dossier {code} is ready: {decision}.',
        'Procedure: {procedure}.',
        'How to get it: {link}',
        'Were you satisfied? One press says it: {rate}',
      ],
      short: 'Dossier {code}: the result is ready. {link}',
    },
  },
  result_waiting: {
    vi: {
      subject: 'Kết quả hồ sơ {code} đang chờ anh/chị nhận',
      lines: [
        'Hồ sơ {code} có kết quả từ {ready}, đến nay chưa có người nhận.',
        'Thủ tục: {procedure}.',
        '{how}',
        'Xem cách nhận kết quả: {link}',
      ],
      short: 'Ho so {code} co ket qua tu {ready}, chua co nguoi nhan. {link}',
    },
    en: {
      subject: 'The result of dossier {code} is waiting for you',
      lines: [
        'The result of dossier {code} has been ready since {ready}, and nobody has got it yet.',
        'Procedure: {procedure}.',
        '{how}',
        'How to get it: {link}',
      ],
      short: 'Dossier {code}: the result waits since {ready}. {link}',
    },
  },
  post_under_way: {
    vi: {
      subject: 'Kết quả hồ sơ {code} đang được gửi đến anh/chị',
      lines: [
        'Bưu chính đã nhận kết quả của hồ sơ {code} và đang chuyển đến địa chỉ anh/chị đã cho.',
        'Thủ tục: {procedure}.',
        'Số hiệu bưu gửi: {postal}.',
        'Theo dõi bưu gửi: {link}',
      ],
      short: 'Ket qua ho so {code} dang duoc gui qua buu chinh. {link}',
    },
    en: {
      subject: 'The result of dossier {code} is on its way to you',
      lines: [
        'The post has the result of dossier {code} and brings it to the address that you gave.',
        'Procedure: {procedure}.',
        'Item number: {postal}.',
        'Follow the item: {link}',
      ],
      short: 'The result of dossier {code} is on its way by post. {link}',
    },
  },
  apology: {
    vi: {
      subject: 'Hồ sơ {code}: xin lỗi và hẹn lại ngày trả kết quả',
      lines: [
        'Chúng tôi xin lỗi vì hồ sơ {code} chưa được giải quyết đúng hẹn.',
        'Thư xin lỗi của cơ quan: {apology}',
        'Thủ tục: {procedure}.',
        'Cơ quan giải quyết: {agency}.',
        'Lý do: {reason}.',
        'Ngày hẹn trước đây: {previous}.',
        'Ngày hẹn lại: {due}.',
        'Xem chi tiết: {link}',
      ],
      short: 'Xin loi ho so {code} cham, hen lai {due}. {link}',
    },
    en: {
      subject: 'Dossier {code}: our apology and a new date',
      lines: [
        'We apologise: dossier {code} will not be settled by the date we promised.',
        'The agency writes: {apology}',
        'Procedure: {procedure}.',
        'Agency in charge: {agency}.',
        'Reason: {reason}.',
        'Date before: {previous}.',
        'New date: {due}.',
        'Details: {link}',
      ],
      short: 'We apologise: dossier {code} is late, new date {due}. {link}',
    },
  },
  correction_answered: {
    vi: {
      subject: 'Hồ sơ {code}: đề nghị sửa đã được trả lời',
      lines: [
        'Đề nghị sửa thông tin, đính chính kết quả của hồ sơ {code} đã được trả lời.',
        'Thủ tục: {procedure}.',
        'Xem câu trả lời: {link}',
      ],
      short: 'Ho so {code}: de nghi sua da duoc tra loi. {link}',
    },
    en: {
      subject: 'Dossier {code}: your request for a correction is answered',
      lines: [
        'Your request to correct dossier {code} has been answered.',
        'Procedure: {procedure}.',
        'Read the answer: {link}',
      ],
      short: 'Dossier {code}: your request for a correction is answered. {link}',
    },
  },
  petition_received: {
    vi: {
      subject: 'Đã nhận phản ánh, kiến nghị {code}',
      lines: [
        'Chúng tôi đã nhận phản ánh, kiến nghị {code}.',
        'Hạn trả lời: {due}.',
        'Theo dõi và bổ sung tại: {link}',
      ],
      short: 'Da nhan phan anh {code}, han tra loi {due}. {link}',
    },
    en: {
      subject: 'We have received your petition {code}',
      lines: [
        'We have received your petition {code}.',
        'The answer is due: {due}.',
        'Follow it and add to it here: {link}',
      ],
      short: 'Petition {code} received, answer due {due}. {link}',
    },
  },
  petition_forwarded: {
    vi: {
      subject: 'Phản ánh, kiến nghị {code} đã được giao xử lý',
      lines: [
        'Phản ánh, kiến nghị {code} đã được giao cho {agency} xử lý.',
        'Hạn trả lời: {due}.',
        'Theo dõi tại: {link}',
      ],
      short: 'Phan anh {code} da giao cho {agency}. {link}',
    },
    en: {
      subject: 'Petition {code} has been given to an agency',
      lines: ['Petition {code} is now with {agency}.', 'The answer is due: {due}.', 'Follow it here: {link}'],
      short: 'Petition {code} is with {agency}. {link}',
    },
  },
  petition_asked: {
    vi: {
      subject: 'Phản ánh, kiến nghị {code}: cần anh/chị cho biết thêm',
      lines: [
        '{agency} cần anh/chị cho biết thêm để trả lời phản ánh, kiến nghị {code}.',
        'Trong lúc chờ, hạn trả lời không tính tiếp.',
        'Xem câu hỏi và trả lời tại: {link}',
      ],
      short: 'Phan anh {code}: can anh/chi cho biet them. {link}',
    },
    en: {
      subject: 'Petition {code}: we need to know more',
      lines: [
        '{agency} needs to know more before it can answer petition {code}.',
        'The time for the answer does not run while we wait for you.',
        'See the question and reply here: {link}',
      ],
      short: 'Petition {code}: we need to know more. {link}',
    },
  },
  petition_answered: {
    vi: {
      subject: 'Phản ánh, kiến nghị {code} đã được trả lời',
      lines: [
        '{agency} đã trả lời phản ánh, kiến nghị {code}.',
        'Xem câu trả lời và cho biết anh/chị có hài lòng không: {link}',
      ],
      short: 'Phan anh {code} da duoc tra loi. {link}',
    },
    en: {
      subject: 'Petition {code} has been answered',
      lines: [
        '{agency} has answered petition {code}.',
        'Read the answer and say whether it satisfies you: {link}',
      ],
      short: 'Petition {code} has been answered. {link}',
    },
  },
  petition_refused: {
    vi: {
      subject: 'Phản ánh, kiến nghị {code} không được tiếp nhận',
      lines: [
        'Phản ánh, kiến nghị {code} không được tiếp nhận để xử lý.',
        'Xem lý do và nơi có thể gửi đến: {link}',
      ],
      short: 'Phan anh {code} khong duoc tiep nhan. {link}',
    },
    en: {
      subject: 'Petition {code} was not taken',
      lines: ['Petition {code} was not taken.', 'See why, and where you can turn to: {link}'],
      short: 'Petition {code} was not taken. {link}',
    },
  },
} satisfies Record<NoticeKind, Record<Lang, Template>>
