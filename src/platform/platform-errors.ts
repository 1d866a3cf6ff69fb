import { type ErrorTable, problemsOf } from './errors.ts'

const again = {
  vi: 'Hãy thử lại sau ít phút; dữ liệu đã lưu không mất.',
  en: 'Try again in a few minutes; nothing saved is lost.',
}

/** What can happen to any request or file, whatever it is about. */
export const platformErrors = {
  bad_request: {
    status: 400,
    text: { vi: 'Máy chủ không đọc được yêu cầu này.', en: 'The server could not read this request.' },
    next: { vi: 'Hãy kiểm tra lại nội dung gửi đi.', en: 'Check what is being sent.' },
  },
  sign_in_needed: {
    status: 401,
    text: { vi: 'Cần đăng nhập để xem trang này.', en: 'You need to sign in for this.' },
    next: { vi: 'Hãy đăng nhập rồi quay lại.', en: 'Sign in and come back.' },
  },
  forbidden: {
    status: 403,
    text: { vi: 'Bạn không có quyền làm việc này.', en: 'You are not allowed to do this.' },
    next: {
      vi: 'Nếu đây là việc của bạn, hãy đề nghị người quản trị giao vai trò phù hợp.',
      en: 'If this is your task, ask an administrator for the role it needs.',
    },
  },
  password_change_needed: {
    status: 403,
    text: {
      vi: 'Mật khẩu này do người khác đặt: cần đổi trước khi làm việc.',
      en: 'This password was set by somebody else: it must be changed before anything else.',
    },
    next: { vi: 'Mở trang Đổi mật khẩu rồi làm tiếp.', en: 'Open the page that changes it, then go on.' },
  },
  demo_not_public: {
    status: 403,
    text: {
      vi: 'Bản trình diễn này chỉ cho đăng nhập từ chính máy đang chạy nó.',
      en: 'One can sign in to this demonstration only at the machine that runs it.',
    },
    next: {
      vi: 'Người vận hành có thể mở cho mọi người bằng thiết lập DEMO_PUBLIC=on.',
      en: 'The operator can open it to everybody with the setting DEMO_PUBLIC=on.',
    },
  },
  form_not_ours: {
    status: 403,
    text: {
      vi: 'Không xác nhận được biểu mẫu này do chính trang của chúng tôi gửi.',
      en: 'It could not be confirmed that this form came from our own page.',
    },
    next: {
      vi: 'Hãy cho phép cookie, tải lại trang rồi gửi lại.',
      en: 'Allow cookies, load the page again and send it once more.',
    },
  },
  not_found: {
    status: 404,
    text: { vi: 'Không có trang này.', en: 'There is no such page.' },
    next: {
      vi: 'Hãy kiểm tra địa chỉ, hoặc bắt đầu từ trang chủ.',
      en: 'Check the address, or start from the home page.',
    },
  },
  request_timeout: {
    status: 408,
    text: {
      vi: 'Gửi quá lâu nên kết nối đã đóng.',
      en: 'Sending took too long and the connection was closed.',
    },
    next: { vi: 'Hãy thử lại với đường truyền tốt hơn.', en: 'Try again over a better connection.' },
  },
  too_large: {
    status: 413,
    text: { vi: 'Nội dung gửi lên quá lớn.', en: 'What was sent is too large.' },
    next: { vi: 'Hãy chia nhỏ hoặc giảm dung lượng tệp.', en: 'Split it up or make the files smaller.' },
  },
  malformed_form: {
    status: 400,
    text: {
      vi: 'Biểu mẫu gửi lên bị đứt đoạn hoặc không đúng dạng multipart/form-data.',
      en: 'The form that was sent breaks off or is no valid multipart/form-data.',
    },
    next: {
      vi: 'Hãy gửi lại; nếu là phần mềm, kiểm tra “boundary” và phần cuối của biểu mẫu.',
      en: 'Send it again; a program should check the boundary and the end of the form.',
    },
  },
  cut_off: {
    status: 400,
    text: {
      vi: 'Kết nối bị ngắt khi chưa gửi xong.',
      en: 'The connection ended before everything was sent.',
    },
    next: { vi: 'Hãy gửi lại.', en: 'Send it again.' },
  },
  length_needed: {
    status: 411,
    text: {
      vi: 'Biểu mẫu có tệp phải nêu độ dài (Content-Length).',
      en: 'A form with files must say its length (Content-Length).',
    },
    next: {
      vi: 'Hãy gửi lại mà không chia khúc (chunked).',
      en: 'Send it again, not in chunks.',
    },
  },
  form_too_large: {
    status: 413,
    text: {
      vi: 'Các tệp gửi cùng lúc vượt quá mức cho phép.',
      en: 'The files that were sent at once are more than allowed.',
    },
    next: {
      vi: 'Hãy gửi làm nhiều lần, hoặc giảm dung lượng tệp.',
      en: 'Send them in several steps, or make the files smaller.',
    },
  },
  wrong_media_type: {
    status: 415,
    text: {
      vi: 'Máy chủ không nhận kiểu nội dung này.',
      en: 'The server does not take this type of content.',
    },
    next: {
      vi: 'Hãy gửi đúng kiểu mà tài liệu hướng dẫn nêu.',
      en: 'Send the type that the documentation names.',
    },
  },
  too_many_requests: {
    status: 429,
    text: { vi: 'Quá nhiều yêu cầu trong thời gian ngắn.', en: 'Too many requests in a short time.' },
    next: { vi: 'Hãy đợi một phút rồi thử lại.', en: 'Wait a minute and try again.' },
  },
  internal: {
    status: 500,
    text: { vi: 'Máy chủ gặp lỗi ngoài dự kiến.', en: 'The server met an unexpected error.' },
    next: {
      vi: 'Hãy thử lại; nếu vẫn lỗi, báo cho đơn vị vận hành mã yêu cầu kèm theo.',
      en: 'Try again; if it happens again, give the operator the request number.',
    },
  },
  overloaded: {
    status: 503,
    text: { vi: 'Máy chủ đang quá tải.', en: 'The server is overloaded.' },
    next: again,
  },
  database_unavailable: {
    status: 503,
    text: { vi: 'Cơ sở dữ liệu tạm thời không trả lời.', en: 'The database does not answer for the moment.' },
    next: again,
  },
  disk_full: {
    status: 507,
    text: {
      vi: 'Máy chủ đã hết chỗ lưu tệp; chưa có gì được lưu.',
      en: 'The server has no room for files left; nothing was stored.',
    },
    next: {
      vi: 'Hãy báo đơn vị vận hành giải phóng đĩa, rồi gửi lại.',
      en: 'Tell the operator to free disk space, then send it again.',
    },
  },
  file_store_unavailable: {
    status: 503,
    text: {
      vi: 'Kho tệp tạm thời không trả lời; chưa có gì được lưu.',
      en: 'The store of files does not answer for the moment; nothing was stored.',
    },
    next: again,
  },
  file_too_large: {
    status: 413,
    text: { vi: 'Tệp lớn hơn mức cho phép.', en: 'The file is larger than allowed.' },
    next: {
      vi: 'Hãy giảm dung lượng, ví dụ quét ở 150 dpi, rồi gửi lại.',
      en: 'Make it smaller, e.g. scan at 150 dpi, and send it again.',
    },
  },
  file_name_long: {
    status: 422,
    text: { vi: 'Tên tệp dài quá 255 ký tự.', en: 'The name of the file is longer than 255 characters.' },
    next: { vi: 'Hãy đặt tên ngắn hơn rồi gửi lại.', en: 'Give it a shorter name and send it again.' },
  },
  file_empty: {
    status: 422,
    text: { vi: 'Tệp không có nội dung.', en: 'The file is empty.' },
    next: { vi: 'Hãy chọn lại tệp.', en: 'Choose the file again.' },
  },
  file_type_refused: {
    status: 415,
    text: { vi: 'Loại tệp này không được nhận.', en: 'This type of file is not accepted.' },
    next: {
      vi: 'Hãy gửi PDF, ảnh JPEG hoặc PNG, hoặc tài liệu Word, Excel (docx, xlsx).',
      en: 'Send a PDF, a JPEG or PNG picture, or a Word or Excel document (docx, xlsx).',
    },
  },
  file_disguised: {
    status: 422,
    text: {
      vi: 'Nội dung tệp không đúng với tên của nó.',
      en: 'The content of the file is not what its name says.',
    },
    next: {
      vi: 'Hãy mở tệp, lưu lại đúng định dạng rồi gửi lại.',
      en: 'Open the file, save it in the right format and send it again.',
    },
  },
  file_protected: {
    status: 422,
    text: {
      vi: 'Tài liệu có mật khẩu nên không ai mở được.',
      en: 'The document has a password, so nobody here can open it.',
    },
    next: {
      vi: 'Hãy bỏ mật khẩu rồi gửi lại; nếu là tệp Word, Excel cũ đổi tên thì lưu lại thành docx, xlsx.',
      en: 'Remove the password and send it again; an old Word or Excel file that was renamed must be saved as docx or xlsx.',
    },
  },
  file_infected: {
    status: 422,
    text: { vi: 'Phần mềm quét vi-rút đã từ chối tệp này.', en: 'The virus scanner refused this file.' },
    next: {
      vi: 'Hãy quét máy của bạn và gửi một tệp khác.',
      en: 'Scan your computer and send another file.',
    },
  },
  file_quarantined: {
    status: 409,
    text: {
      vi: 'Tệp đang được quét vi-rút nên chưa xem được.',
      en: 'The file is being scanned for viruses and cannot be read yet.',
    },
    next: { vi: 'Hãy thử lại sau ít phút.', en: 'Try again in a few minutes.' },
  },
  file_blocked: {
    status: 410,
    text: {
      vi: 'Tệp này có mã độc nên đã bị khóa.',
      en: 'This file contains harmful code and has been locked away.',
    },
    next: {
      vi: 'Hãy đề nghị người nộp gửi lại bản sạch.',
      en: 'Ask whoever sent it for a clean copy.',
    },
  },
  file_missing: {
    status: 404,
    text: { vi: 'Không tìm thấy tệp này.', en: 'This file was not found.' },
    next: {
      vi: 'Hãy tải lại trang; nếu vẫn vậy, báo đơn vị vận hành.',
      en: 'Load the page again; if it stays so, tell the operator.',
    },
  },
} satisfies ErrorTable

export const platformProblem = problemsOf(platformErrors)
