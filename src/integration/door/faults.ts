/** Why a message from outside was not taken, waits, or waits for people: code, sentence, and what to do next. */
import type { ErrorTable } from '../../platform/index.ts'

export const messageErrors = {
  message_unreadable: {
    status: 422,
    text: {
      vi: 'Thư không đọc được: không phải JSON UTF-8 hợp lệ.',
      en: 'The message is not valid JSON in UTF-8.',
    },
    next: {
      vi: 'Thư đã được giữ nguyên để người xem; gửi lại bằng một mã thư mới sau khi sửa.',
      en: 'It is kept as it came for people to look at; correct it and send it under a new id.',
    },
  },
  message_too_large: {
    status: 413,
    text: { vi: 'Thư quá lớn.', en: 'The message is too large.' },
    next: {
      vi: 'Chỉ phần đầu được giữ ở đây; tệp gốc còn nguyên ở thư mục “too-large” hoặc ở bên gửi. Yêu cầu bên gửi tách nhỏ.',
      en: 'Only its beginning is kept here; the original stays in the folder “too-large” or with the sender. Ask them to split it.',
    },
  },
  message_wrong: {
    status: 422,
    text: { vi: 'Thư có trường thiếu hoặc sai.', en: 'The message has a field that is missing or wrong.' },
    next: {
      vi: 'Xem “details.fields”; thư đã được giữ nguyên, gửi lại bằng một mã thư mới sau khi sửa.',
      en: 'See “details.fields”; it is kept as it came; correct it and send it under a new id.',
    },
  },
  message_id_reused: {
    status: 409,
    text: {
      vi: 'Mã thư này đã dùng cho một nội dung khác.',
      en: 'This message id was used for another content.',
    },
    next: {
      vi: 'Thư đầu vẫn có hiệu lực; thư này được giữ để người xem. Gửi nội dung mới bằng mã thư mới.',
      en: 'The first one stands; this one is kept for people to look at. Send new content under a new id.',
    },
  },
  message_id_wrong: {
    status: 422,
    text: {
      vi: 'Mã thư (Message-Id) dài 1 đến 200 ký tự in được, không dấu cách.',
      en: 'A message id (Message-Id) has 1 to 200 printable signs without blanks.',
    },
    next: { vi: 'Đặt lại mã thư rồi gửi lại.', en: 'Set it and send the message again.' },
  },
  unknown_kind: {
    status: 422,
    text: { vi: 'Loại thư này chưa biết.', en: 'This kind of message is not known.' },
    next: {
      vi: 'Đối chiếu với tài liệu kết nối; thư được giữ lại.',
      en: 'See the documentation; it is kept.',
    },
  },
  unknown_code: {
    status: 422,
    text: { vi: 'Mã trạng thái hoặc mã danh mục chưa biết.', en: 'A status or catalogue code is not known.' },
    next: {
      vi: 'Bổ sung mã vào danh mục rồi bấm xử lý lại.',
      en: 'Add the code to the catalogue, then have the message read again.',
    },
  },
  other_province: {
    status: 422,
    text: { vi: 'Hồ sơ thuộc tỉnh khác.', en: 'The dossier belongs to another province.' },
    next: {
      vi: 'Báo bên gửi chuyển đúng tỉnh; ở đây không làm gì.',
      en: 'Tell the sender to send it to that province; nothing is done here.',
    },
  },
  unknown_dossier_there: {
    status: 404,
    text: { vi: 'Chưa có hồ sơ mang mã này.', en: 'There is no dossier with this code yet.' },
    next: {
      vi: 'Thư chờ hồ sơ đến trong 24 giờ rồi mới cần người xem.',
      en: 'The message waits a day for its dossier, then for people.',
    },
  },
  file_not_fetched: {
    status: 502,
    text: { vi: 'Chưa tải được tệp mà thư nêu.', en: 'A file named by the message could not be fetched.' },
    next: { vi: 'Sẽ tự thử lại.', en: 'It is tried again by itself.' },
  },
  refused_here: {
    status: 422,
    text: {
      vi: 'Hồ sơ không nhận việc mà thư nêu.',
      en: 'The dossier does not allow what the message says.',
    },
    next: {
      vi: 'Xem lý do trong chi tiết, xử lý hồ sơ rồi bấm xử lý lại.',
      en: 'See the reason, act on the dossier, then have the message read again.',
    },
  },
  not_understood: {
    status: 500,
    text: { vi: 'Xử lý thư bị lỗi bên ta nhiều lần.', en: 'Reading the message failed here several times.' },
    next: { vi: 'Báo đơn vị vận hành; thư được giữ nguyên.', en: 'Tell the operator; the message is kept.' },
  },
} satisfies ErrorTable

export type MessageFault = keyof typeof messageErrors
