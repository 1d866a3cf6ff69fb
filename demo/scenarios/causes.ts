/** Reasons people give, as the offices write them. */
export const CAUSES_2018 = [
  'Chờ văn bản trả lời của cơ quan phối hợp, đã đôn đốc hai lần.',
  'Cán bộ thụ lý nghỉ ốm, bàn giao hồ sơ chậm.',
  'Phải đo đạc lại thực địa do số liệu bản đồ không khớp.',
  'Lỗi phần mềm in Giấy chứng nhận, chờ khắc phục.',
  'Hồ sơ giấy thất lạc khi luân chuyển, phải khôi phục.',
] as const

export const WITHDRAWN_2018 = [
  'Người nộp rút hồ sơ để bổ sung nội dung và nộp lại.',
  'Người nộp không còn nhu cầu giải quyết.',
  'Các bên chưa thống nhất hợp đồng, đề nghị rút hồ sơ.',
] as const

export const STOPPED_2018 = [
  'Dừng giải quyết theo đề nghị của người nộp do có tranh chấp.',
  'Dừng giải quyết theo đề nghị của người nộp: chờ kết luận của tòa án.',
] as const

/** What is wrong with a paper, after how it is handed in. */
export const PAPER_FAULTS = {
  form: ['Thiếu chữ ký của người đề nghị.', 'Chưa ghi đủ các mục bắt buộc.'],
  original: ['Không đọc được con dấu và ngày cấp.', 'Thông tin chưa khớp với tờ khai.'],
  copy: ['Bản sao chưa được đối chiếu với bản chính.', 'Bản sao mờ, không đọc được.'],
} as const

export const REFUSALS = [
  'Không đủ điều kiện theo quy định của pháp luật chuyên ngành.',
  'Thông tin kê khai không khớp với hồ sơ gốc lưu tại cơ quan.',
] as const

export const EXTENSIONS = [
  'Khối lượng hồ sơ tăng đột biến trong tuần.',
  'Cần xác minh thêm tại địa phương.',
] as const

export const QUESTION = 'Đề nghị quý cơ quan cho ý kiến về nội dung thuộc phạm vi quản lý.'
export const URGE_ANSWERS_GIVEN = [
  'Đang chờ kết quả xác minh tại địa phương, có kết quả sẽ trình ký ngay.',
  'Dự thảo đã trình lãnh đạo, hoàn thành trong thời hạn đã hẹn.',
  'Hồ sơ tồn từ tuần trước, đơn vị đã bố trí thêm người xử lý.',
] as const
export const URGE = 'Đề nghị cơ quan giải quyết dứt điểm hồ sơ quá hạn và báo cáo nguyên nhân.'
