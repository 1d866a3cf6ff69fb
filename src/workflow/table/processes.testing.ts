/** Internal processes in the shape and wording of the decisions that approve them, patterns A to H. */
import { FAR, type Process } from './processes-far.testing.ts'

const USUAL = [
  'TT',
  'Nội dung công việc',
  'Đơn vị, người thực hiện',
  'Thời gian',
  'Biểu mẫu/kết quả',
] as const

const NEAR: Readonly<Record<string, Process>> = {
  A_chung_thuc: {
    title: 'Quy trình nội bộ: Chứng thực bản sao từ bản chính (UBND xã, phường)',
    days: 0.5,
    rows: [
      ['Các bước', 'Trình tự thực hiện', 'Trách nhiệm', 'Thời gian (giờ)', 'Kết quả/sản phẩm'],
      [
        'Bước 1',
        'Tiếp nhận giấy tờ, đối chiếu bản chính, kiểm tra cơ sở dữ liệu',
        'Công chức Bộ phận Một cửa',
        '0,5',
        'Giấy tiếp nhận hồ sơ',
      ],
      ['Bước 2', 'Soạn lời chứng, in bản sao', 'Công chức tư pháp - hộ tịch', '1,5', 'Bản sao có lời chứng'],
      ['Bước 3', 'Ký chứng thực', 'Chủ tịch hoặc Phó Chủ tịch UBND xã', '1', 'Bản sao đã ký'],
      ['Bước 4', 'Đóng dấu, vào sổ, thu phí', 'Văn thư UBND xã', '1', 'Sổ chứng thực'],
      ['Bước 5', 'Trả kết quả cho người yêu cầu', 'Bộ phận Một cửa', 'Không tính thời gian', 'Sổ theo dõi'],
    ],
  },
  A_khai_sinh: {
    title: 'Đăng ký khai sinh',
    days: 1,
    rows: [
      ['STT', 'Các bước thực hiện', 'Người thực hiện', 'Thời gian thực hiện', 'Ghi chú'],
      [
        '1',
        'Tiếp nhận, kiểm tra hồ sơ:\n- Trường hợp hồ sơ chưa đầy đủ: hướng dẫn bổ sung theo Mẫu số 02;\n- Trường hợp đủ: số hóa, cấp Mẫu số 01',
        'Bộ phận Tiếp nhận và Trả kết quả',
        '01 giờ làm việc',
        '',
      ],
      [
        '2',
        'Tra cứu dữ liệu hôn nhân, ghi Sổ đăng ký khai sinh, lấy số định danh, in Giấy khai sinh',
        'Công chức tư pháp – hộ tịch',
        '04 giờ làm việc',
        '',
      ],
      ['3', 'Ký Giấy khai sinh', 'Lãnh đạo UBND cấp xã', '02 giờ làm việc', ''],
      ['4', 'Đóng dấu, chuyển kết quả', 'Văn thư', '01 giờ làm việc', ''],
      ['5', 'Trả kết quả', 'Bộ phận Tiếp nhận và Trả kết quả', 'Theo giấy hẹn', ''],
      ['Tổng thời gian giải quyết', '<', '<', '01 ngày làm việc', ''],
    ],
  },
  B_hon_nhan: {
    title: 'Cấp Giấy xác nhận tình trạng hôn nhân',
    days: 3,
    rows: [
      [...USUAL],
      [
        'B1',
        'Tiếp nhận hồ sơ và chuyển xử lý',
        'Công chức tiếp nhận tại Bộ phận Một cửa',
        '½ ngày',
        'Mẫu số 01',
      ],
      [
        'B2',
        'Kiểm tra, xác minh tình trạng hôn nhân, dự thảo Giấy xác nhận.\nTrường hợp không đủ điều kiện: dự thảo văn bản từ chối nêu rõ lý do (Mẫu số 03)',
        'Công chức tư pháp - hộ tịch',
        '1,5 ngày',
        'Dự thảo Giấy xác nhận',
      ],
      [
        'B3',
        'Xem xét, ký Giấy xác nhận.\nNếu không đồng ý: trả lại công chức để chỉnh sửa',
        'Lãnh đạo UBND phường',
        '½ ngày',
        'Giấy xác nhận',
      ],
      ['B4', 'Vào sổ, đóng dấu, chuyển kết quả cho Bộ phận Một cửa', 'Văn thư UBND phường', '½ ngày', ''],
      ['B5', 'Trả kết quả, thu lệ phí', 'Công chức Bộ phận Một cửa', 'Không tính', 'Sổ theo dõi hồ sơ'],
    ],
  },
  B_ho_kinh_doanh: {
    title: 'Đăng ký thành lập hộ kinh doanh',
    days: 3,
    rows: [
      [
        'Bước thực hiện',
        'Đơn vị thực hiện',
        'Người thực hiện',
        'Nội dung công việc',
        'Thời hạn (ngày làm việc)',
      ],
      ['1', 'Bộ phận một cửa', 'Cán bộ tiếp nhận', 'Tiếp nhận hồ sơ, nhập vào hệ thống', '0,25'],
      [
        '2',
        'Phòng Kinh tế',
        'Chuyên viên',
        'Thẩm định hồ sơ, trao đổi dữ liệu với cơ quan thuế, dự thảo Giấy chứng nhận',
        '1,75',
      ],
      ['3', 'Phòng Kinh tế', 'Lãnh đạo phòng', 'Kiểm tra, ký Giấy chứng nhận đăng ký hộ kinh doanh', '0,5'],
      ['4', 'Phòng Kinh tế', 'Văn thư', 'Đóng dấu, phát hành', '0,5'],
      ['5', 'Bộ phận một cửa', 'Cán bộ trả kết quả', 'Trả kết quả', 'Không tính thời gian'],
    ],
  },
  C_phu_hieu: {
    title: 'Cấp phù hiệu xe ô tô kinh doanh vận tải (Sở Xây dựng)',
    days: 2,
    rows: [
      ['Bước', 'Nội dung', 'Trách nhiệm thực hiện', 'Thời gian', 'Biểu mẫu'],
      ['1', 'Tiếp nhận, số hóa hồ sơ', 'Trung tâm Phục vụ hành chính công', '02 giờ', 'Mẫu 01'],
      ['2', 'Phân công thụ lý', 'Lãnh đạo phòng Quản lý vận tải', '02 giờ', 'Phiếu xử lý'],
      ['3', 'Thẩm định hồ sơ, in phù hiệu', 'Chuyên viên phòng Quản lý vận tải', '06 giờ', 'Phù hiệu'],
      ['4', 'Kiểm tra, trình lãnh đạo Sở', 'Lãnh đạo phòng Quản lý vận tải', '02 giờ', ''],
      ['5', 'Phê duyệt, ký số', 'Lãnh đạo Sở', '02 giờ', ''],
      ['6', 'Cấp số, đóng dấu', 'Văn thư Sở', '02 giờ', ''],
      ['7', 'Trả kết quả', 'Trung tâm Phục vụ hành chính công', 'Giờ hành chính', ''],
      ['Tổng cộng: 02 ngày làm việc (16 giờ)', '<', '<', '<', '<'],
    ],
  },
  C_y_kien: {
    title: 'Cấp giấy phép xây dựng',
    days: 15,
    rows: [
      ['STT', 'Trình tự công việc', 'Trách nhiệm', 'Thời gian', 'Biểu mẫu'],
      ['1', 'Tiếp nhận hồ sơ', 'Trung tâm PVHCC', '½ ngày làm việc', 'Mẫu số 01'],
      ['2', 'Phân công xử lý', 'Trưởng phòng Quản lý xây dựng', '½ ngày làm việc', ''],
      [
        '3',
        'Thẩm định, kiểm tra thực địa',
        'Chuyên viên phòng Quản lý xây dựng',
        '04 ngày làm việc',
        'Biên bản',
      ],
      ['', 'Nếu hồ sơ thiếu: người nộp bổ sung, quay lại bước 3', '', 'không tính', 'Mẫu số 02'],
      ['4', 'Lấy ý kiến cùng lúc các cơ quan', '', '05 ngày làm việc', 'Công văn'],
      [
        '4.1',
        'Cho ý kiến về quy hoạch',
        'Sở Nông nghiệp và Môi trường',
        '05 ngày làm việc',
        'Văn bản trả lời',
      ],
      ['4.2', 'Cho ý kiến về phòng cháy', 'Công an tỉnh', '05 ngày làm việc', 'Văn bản trả lời'],
      ['4.3', 'Cho ý kiến về hiện trạng', 'UBND xã nơi có công trình', '03 ngày làm việc', 'Văn bản trả lời'],
      [
        '5',
        'Tổng hợp, dự thảo giấy phép',
        'Chuyên viên phòng Quản lý xây dựng',
        '02 ngày làm việc',
        'Dự thảo',
      ],
      ['6', 'Kiểm tra, ký nháy', 'Trưởng phòng Quản lý xây dựng', '01 ngày làm việc', ''],
      ['7', 'Phê duyệt, ký giấy phép', 'Giám đốc hoặc Phó Giám đốc Sở', '01 ngày làm việc', 'Giấy phép'],
      ['', 'Nếu trả lại để sửa: quay lại bước 5', '', '', ''],
      ['8', 'Phát hành', 'Văn thư', '01 ngày làm việc', ''],
      ['9', 'Trả kết quả', 'Trung tâm PVHCC', 'không tính thời gian', ''],
    ],
  },
}

export const PROCESSES = { ...NEAR, ...FAR }
