/** English words of those who live here. */
import type { EverydayWord } from './model.ts'

export const ENGLISH: readonly EverydayWord[] = [
  ['birth certificate | register birth | birth registration | newborn', 'đăng ký khai sinh'],
  ['marriage | marriage certificate | register marriage | get married', 'đăng ký kết hôn'],
  ['marry a foreigner | marriage with foreigner', 'đăng ký kết hôn có yếu tố nước ngoài'],
  ['death certificate | register death', 'đăng ký khai tử'],
  ['single status | single certificate | marital status', 'cấp giấy xác nhận tình trạng hôn nhân'],
  ['id card | identity card | citizen id', 'thẻ căn cước'],
  ['driving licence | driving license | driver license | driver licence', 'đổi giấy phép lái xe'],
  ['lost driving licence | lost driving license | lost driver license', 'cấp lại giấy phép lái xe'],
  ['lost passport', 'trình báo mất hộ chiếu phổ thông'],
  ['temporary residence | register residence', 'đăng ký tạm trú'],
  ['temporary residence card | residence card', 'cấp thẻ tạm trú cho người nước ngoài'],
  ['visa extension | extend visa', 'gia hạn tạm trú cho người nước ngoài tại việt nam'],
  [
    'red book | pink book | land certificate | land use right',
    'giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất',
  ],
  [
    'building permit | construction permit | build a house',
    'cấp giấy phép xây dựng mới đối với công trình cấp iii, cấp iv và nhà ở riêng lẻ',
  ],
  [
    'criminal record | police clearance | police check',
    'cấp phiếu lý lịch tư pháp cho công dân việt nam, người nước ngoài đang cư trú tại việt nam',
  ],
  [
    'business registration | open a shop | household business | register business',
    'đăng ký thành lập hộ kinh doanh',
  ],
  [
    'set up company | open company | register company | company registration',
    'đăng ký thành lập công ty tnhh',
  ],
  ['tax code | personal tax code', 'đăng ký thuế lần đầu đối với người nộp thuế là cá nhân, người phụ thuộc'],
  ['certified copy | certified true copy | notarize | notary', 'chứng thực bản sao từ bản chính'],
  ['adopt | adoption', 'đăng ký việc nuôi con nuôi trong nước'],
  ['maternity | maternity benefit', 'giải quyết hưởng chế độ thai sản'],
  ['vehicle registration | register motorbike | register car', 'đăng ký xe lần đầu'],
  ['social insurance', 'bảo hiểm xã hội | bhxh'],
  ['health insurance', 'bảo hiểm y tế | bhyt'],
]
