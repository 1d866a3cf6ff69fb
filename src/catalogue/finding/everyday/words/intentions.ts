/** What is to happen with a paper: it is lost, worn out, wrong, to be prolonged, to be ended. */
import type { EverydayWord } from './model.ts'

export const INTENTIONS: readonly EverydayWord[] = [
  ['mất | bị mất | đánh mất | làm mất | thất lạc', 'cấp lại | trình báo mất'],
  ['hỏng | bị hỏng | rách | bị rách | nhàu nát | ướt', 'cấp đổi | cấp lại | đổi'],
  ['hết hạn | quá hạn | sắp hết hạn', 'cấp đổi | gia hạn | đổi | cấp lại'],
  ['làm lại | xin lại | cấp lại', 'cấp lại | đăng ký lại'],
  ['đổi', 'đổi | cấp đổi | thay đổi'],
  ['đổi sang | chuyển sang', 'đổi | chuyển đổi'],
  ['sửa | sai | bị sai | đính chính | ghi sai', 'cải chính | điều chỉnh | đính chính | sửa đổi | hiệu đính'],
  ['mở | mở mới', 'thành lập | đăng ký thành lập | mở'],
  ['đóng cửa | dẹp | nghỉ hẳn | đóng', 'chấm dứt hoạt động | giải thể | đóng'],
  ['tạm nghỉ | nghỉ tạm | nghỉ một thời gian', 'tạm ngừng'],
  ['bán | buôn', 'kinh doanh | buôn bán'],
  ['huỷ | hủy | bỏ', 'xóa | hủy | chấm dứt | thôi'],
  ['xoá | xóa', 'xóa'],
  ['xin nghỉ | thôi', 'thôi | chấm dứt | miễn nhiệm'],
  ['đăng kí | đk | đki', 'đăng ký'],
  [
    'sao y | sao y bản chính | bản sao công chứng | photo công chứng | công chứng bản sao | chứng thực bản sao | công chứng giấy tờ | sao y công chứng | công chứng bằng cấp | công chứng giấy',
    'chứng thực bản sao từ bản chính',
  ],
  [
    'rớt | rơi | rơi mất | bị rơi | rớt mất | bị rớt | bị trộm | bị mất cắp | mất trộm',
    'cấp lại | trình báo mất',
  ],
  ['cũ nát | mờ | bị mờ | phai mờ | gãy | bị gãy | bị cháy', 'cấp đổi | cấp lại'],
  ['tới hạn | sắp tới hạn | gần hết hạn | hết hiệu lực | quá date', 'gia hạn | cấp đổi | đổi | cấp lại'],
  ['gia hạn | gia hạn thêm', 'gia hạn'],
  [
    'sai thông tin | nhầm | bị nhầm | ghi nhầm | in sai | viết sai | sai sót | chỉnh sửa | sửa lại | điều chỉnh | cập nhật',
    'điều chỉnh | đính chính | cải chính | sửa đổi, bổ sung',
  ],
  ['trả giấy phép | trả lại giấy phép', 'trả lại giấy phép | chấm dứt hoạt động'],
  ['nghỉ luôn | dẹp tiệm | không làm nữa | ngừng hẳn', 'chấm dứt hoạt động'],
  ['chứng chỉ hành nghề', 'chứng chỉ hành nghề'],
  ['xin giấy phép | giấy phép', 'giấy phép'],
]
