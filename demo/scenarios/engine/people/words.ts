/** What people write into the fields of their acts. */
export const WORDS = {
  sentBack: 'Đề nghị rà soát lại căn cứ pháp lý và thể thức văn bản.',
  opinionGiven: 'Thống nhất với đề xuất của cơ quan chủ trì.',
  correctionDeclined: 'Đã đối chiếu: thông tin trong hồ sơ đúng như giấy tờ đã nộp.',
  outsideAnswer: 'Hệ thống ngoài trả kết quả xử lý.',
  obligation: 'Thông báo nộp tiền theo phiếu xác định nghĩa vụ tài chính.',
  apology: 'Cơ quan xin lỗi vì chưa trả kết quả đúng ngày hẹn và mong được thông cảm.',
} as const
